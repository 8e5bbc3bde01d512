import { readFileSync } from 'node:fs';
import { CfnElement, Stack, Token } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import type { Config } from '../../functions/domain/config/config.ts';
import { createApp } from '../../lib/basta-app.ts';
import type { BastaStack } from '../../lib/basta-stack.ts';
import { aConfig } from './builders.ts';

/** One resource of the template, in a form that reads well. */
export interface Resource {
  type: string;
  /** Where it stands in the construct tree, below `Basta`: `Contacts/Table`. */
  path: string;
  /** With references written out: `Contacts/Table.Arn`, `<Region>`. */
  properties: Record<string, unknown>;
  deletionPolicy: string | undefined;
}

export interface Synthesized extends StackResources {
  stack: BastaStack;
  /** What is in the other stack of the app, if there is one. */
  beside: StackResources | undefined;
}

export interface StackResources {
  /** Empty where the template is the same for every region. */
  env: { account?: string; region?: string };
  resources: readonly Resource[];
  /** The resources of a CloudFormation type. */
  all(type: string): Resource[];
  /** The properties of the resource that stands there. */
  at(path: string): Record<string, unknown>;
}

const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'));

/** The stack as `cdk synth` makes it, but with nothing bundled. */
export function aStack(
  config: Config = aConfig(),
  more: Record<string, string> = {},
  environment: Record<string, string> = {},
): Synthesized {
  const { app, stack } = createApp(
    config,
    { context: { ...context, 'aws:cdk:bundling-stacks': [], ...more } },
    environment,
  );
  const own = resourcesOf(stack);
  const other = app.node.children.find((it) => it instanceof Stack && it !== stack);
  return { ...own, stack, beside: other instanceof Stack ? resourcesOf(other) : undefined };
}

function resourcesOf(stack: Stack): StackResources {
  const paths = pathsOf(stack);
  const { Resources }: { Resources?: TemplateJson } = Template.fromStack(stack).toJSON();
  const resources = Object.entries(Resources ?? {}).map(([id, { Type, Properties = {}, DeletionPolicy }]) => ({
    type: Type,
    path: paths.get(id) ?? id,
    properties: written(Properties, paths) as Record<string, unknown>,
    deletionPolicy: DeletionPolicy,
  }));
  const { account, region } = stack;
  return {
    env: Object.fromEntries(Object.entries({ account, region }).filter(([, it]) => !Token.isUnresolved(it))),
    resources,
    all: (type) => resources.filter((resource) => resource.type === type),
    at: (path) => {
      const found = resources.find((resource) => resource.path === path);
      if (!found) throw new Error(`There is nothing at ${path}`);
      return found.properties;
    },
  };
}

type TemplateJson = Record<string, { Type: string; Properties?: object; DeletionPolicy?: string }>;

function pathsOf(stack: Stack): Map<string, string> {
  const elements = stack.node.findAll().filter((it) => it instanceof CfnElement);
  return new Map(
    elements.map((it) => [
      stack.resolve(it.logicalId),
      it.node.path.replace(/^.*?\/Basta\//, '').replace(/\/(Resource|Default)$/, ''),
    ]),
  );
}

/** A value of the template with every reference written out. */
function written(value: unknown, paths: Map<string, string>): unknown {
  if (Array.isArray(value)) return value.map((it) => written(it, paths));
  if (typeof value !== 'object' || value === null) return value;
  const [[name, argument] = ['', undefined], ...others] = Object.entries(value);
  if (others.length === 0 && name === 'Ref') {
    return argument.startsWith('AWS::') ? `<${argument.slice(5)}>` : (paths.get(argument) ?? argument);
  }
  if (others.length === 0 && name === 'Fn::GetAtt') return `${paths.get(argument[0]) ?? argument[0]}.${argument[1]}`;
  if (others.length === 0 && name === 'Fn::Join') {
    return argument[1].map((it: unknown) => written(it, paths)).join(argument[0]);
  }
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, written(it, paths)]));
}
