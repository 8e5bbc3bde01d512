import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { ToolRoutes } from '../tools/routes.ts';

/** The page's files as the browser gets them. */
export interface PhonePage {
  html: string;
  css: string;
  script: string;
}

const file = (name: string): string => join(import.meta.dirname, name);

/** Takes the types out of the page's script; the rest is as it stands. */
export async function bundlePhonePage(): Promise<PhonePage> {
  const { outputFiles } = await build({
    entryPoints: [file('app/main.ts')],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  return {
    html: readFileSync(file('phone.html'), 'utf8'),
    css: readFileSync(file('phone.css'), 'utf8'),
    script: outputFiles[0]?.text ?? '',
  };
}

const headers = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

/** `GET /`: the phone. */
export function phonePage({ html, css, script }: PhonePage): ToolRoutes {
  const serve = (type: string, body: string) => () => ({
    statusCode: 200,
    headers: { ...headers, 'content-type': `${type}; charset=utf-8` },
    body,
  });
  return {
    'GET /': serve('text/html', html),
    'GET /local/phone.css': serve('text/css', css),
    'GET /local/phone.js': serve('text/javascript', script),
  };
}
