const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const places = new Map<string, readonly [x: number, y: number]>();
for (const [y, row] of rows.entries()) for (const [x, key] of [...row].entries()) places.set(key, [x + y * 0.5, y]);

/** Whether two letters are the same or next to one another on a keyboard. */
function isNextTo(one: string | undefined, other: string | undefined): boolean {
  if (one === other) return true;
  const [a, b] = [places.get(one ?? ''), places.get(other ?? '')];
  return a !== undefined && b !== undefined && Math.abs(a[0] - b[0]) <= 1 && Math.abs(a[1] - b[1]) <= 1;
}

/**
 * Whether a thumb that meant `word` may have typed `typed`: one key beside the right one, a letter left out, doubled or
 * brushed in passing, or two that changed places. Narrower than an edit distance of one, by which "step" and "shop" are
 * "stop".
 */
export function isSlipOf(word: string, typed: string): boolean {
  let at = 0;
  while (at < word.length && word[at] === typed[at]) at += 1;
  if (typed.length === word.length) {
    if (isNextTo(word[at], typed[at]) && word.slice(at + 1) === typed.slice(at + 1)) return true;
    return (
      word[at] === typed[at + 1] && word[at + 1] === typed[at] && at > 0 && word.slice(at + 2) === typed.slice(at + 2)
    );
  }
  if (typed.length === word.length - 1) return at > 0 && word.slice(at + 1) === typed.slice(at);
  if (typed.length !== word.length + 1 || word.slice(at) !== typed.slice(at + 1)) return false;
  return isNextTo(typed[at], typed[at - 1]) || isNextTo(typed[at], typed[at + 1]);
}
