import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { routes } from '../../../lib/routes.ts';

describe('what only the local run has', () => {
  it('is no route of the stack', () => {
    expect(routes.filter(({ path }) => path === '/' || path.startsWith('/local') || path === '/{proxy+}')).toEqual([]);
  });

  it('is imported by nothing that is deployed', () => {
    const files = globSync('{functions,lib,bin}/**/*.ts');
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => /from '[^']*\blocal\//.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
