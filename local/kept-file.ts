import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** A value kept in a file as JSON, where there is a directory to keep it in. */
export interface KeptFile<T> {
  /** What was kept before; undefined the first time. */
  read(): T | undefined;
  /** Returns once it is written; a crash in between leaves the old one. */
  write(value: T): void;
}

export function keptFile<T>(file: string | undefined): KeptFile<T> {
  return {
    read() {
      if (!file) return undefined;
      try {
        return JSON.parse(readFileSync(file, 'utf8'));
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
        throw error;
      }
    },
    write(value) {
      if (!file) return;
      writeFileSync(`${file}.new`, JSON.stringify(value));
      renameSync(`${file}.new`, file);
    },
  };
}
