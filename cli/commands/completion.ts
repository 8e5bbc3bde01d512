import { Argument, type Command } from 'commander';
import type { Cli } from '../cli.ts';

const shells = ['bash', 'zsh', 'fish'] as const;

export function completionCommand(root: Command, cli: Cli): void {
  root
    .command('completion')
    .description('print the completion script of a shell')
    .addArgument(new Argument('<shell>', 'which shell').choices(shells))
    .addHelpText(
      'after',
      `
Examples:
  basta completion bash > /etc/bash_completion.d/basta
  basta completion zsh > "\${fpath[1]}/_basta"
  basta completion fish > ~/.config/fish/completions/basta.fish`,
    )
    .action((shell: (typeof shells)[number]) => void cli.io.stdout.write(scripts[shell](wordsOf(root))));
}

/** A command by the words that call it, and what may follow them. */
interface Words {
  path: string;
  description: string;
  commands: { name: string; description: string }[];
  options: { long: string; short?: string; description: string; choices: readonly string[]; takesValue: boolean }[];
  choices: readonly string[];
}

/** Every command of the tree, so that the scripts can't know other commands than there are. */
function wordsOf(root: Command): Words[] {
  const walk = (command: Command, path: string): Words[] => [
    {
      path,
      description: command.description(),
      commands: command.commands.map((sub) => ({ name: sub.name(), description: sub.description() })),
      options: [...command.options, ...(command === root ? [] : root.options)].flatMap((option) =>
        option.long
          ? [
              {
                long: option.long,
                ...(option.short && { short: option.short }),
                description: option.description,
                choices: option.argChoices ?? [],
                takesValue: option.required || option.optional,
              },
            ]
          : [],
      ),
      choices: command.registeredArguments.flatMap((argument) => argument.argChoices ?? []),
    },
    ...command.commands.flatMap((sub) => walk(sub, `${path} ${sub.name()}`)),
  ];
  return walk(root, root.name());
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

function bash(all: Words[]): string {
  const cases = all.map(({ path, commands, options, choices }) => {
    const words = [...commands.map(({ name }) => name), ...choices, ...options.map(({ long }) => long)].join(' ');
    return `    ${quoted(path)}) words=${quoted(words)} ;;`;
  });
  const values = all.flatMap(({ path, options }) =>
    options
      .filter((option) => option.choices.length > 0)
      .map((option) => `    ${quoted(`${path} ${option.long}`)}) words=${quoted(option.choices.join(' '))} ;;`),
  );
  const known = all.map(({ path }) => quoted(path)).join('|');
  return `# bash completion of basta
_basta() {
  local path=basta word words='' i
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="$path \${COMP_WORDS[i]}"
    case "$word" in ${known}) path="$word" ;; esac
  done
  case "$path \${COMP_WORDS[COMP_CWORD - 1]}" in
${values.join('\n')}
  esac
  [ -n "$words" ] || case "$path" in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _basta basta
`;
}

function zsh(all: Words[]): string {
  const text = (description: string) => description.replaceAll(/[[\]:]/g, ' ');
  const cases = all.map(({ path, commands, options, choices }) => {
    const specs = options.map(({ long, description, takesValue, choices: values }) => {
      const value = takesValue ? `:value:${values.length > 0 ? `(${values.join(' ')})` : '_files'}` : '';
      return quoted(`${long}[${text(description)}]${value}`);
    });
    const subs = commands.map(({ name, description }) => quoted(`${name}:${text(description)}`));
    const list = subs.length > 0 ? `local -a subs=(${subs.join(' ')}); _describe command subs; ` : '';
    const words = choices.length > 0 ? `*:word:(${choices.join(' ')})` : '*:file:_files';
    return `    ${quoted(path)}) ${list}_arguments ${[...specs, ...(list ? [] : [quoted(words)])].join(' ')} ;;`;
  });
  const known = all.map(({ path }) => quoted(path)).join('|');
  return `#compdef basta
_basta() {
  local path_=basta i
  for ((i = 2; i < CURRENT; i++)); do
    case "$path_ $words[i]" in ${known}) path_="$path_ $words[i]" ;; esac
  done
  case "$path_" in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = _basta ]; then _basta "$@"; else compdef _basta basta; fi
`;
}

function fish(all: Words[]): string {
  const lines = all.flatMap(({ path, commands, options, choices }) => {
    const [, ...called] = path.split(' ');
    const seen = called.map((word) => `__fish_seen_subcommand_from ${word}`);
    const names = commands.map(({ name }) => name).join(' ');
    const unless = names ? [`not __fish_seen_subcommand_from ${names}`] : [];
    const when = (conditions: string[]) => (conditions.length > 0 ? ` -n ${quoted(conditions.join('; and '))}` : '');
    return [
      ...commands.map(
        ({ name, description }) =>
          `complete -c basta -f${when([...seen, ...unless])} -a ${quoted(name)} -d ${quoted(description)}`,
      ),
      ...choices.map((choice) => `complete -c basta -f${when(seen)} -a ${quoted(choice)}`),
      ...options.map(({ long, short, description, choices: values, takesValue }) => {
        const value = values.length > 0 ? ` -x -a ${quoted(values.join(' '))}` : takesValue ? ' -r' : '';
        return `complete -c basta${when(seen)} -l ${long.slice(2)}${short ? ` -s ${short.slice(1)}` : ''}${value} -d ${quoted(description)}`;
      }),
    ];
  });
  return `# fish completion of basta\n${[...new Set(lines)].join('\n')}\n`;
}

const scripts = { bash, zsh, fish } as const;
