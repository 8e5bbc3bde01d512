import { writeFileSync } from 'node:fs';
import { lawPage } from './law-page.ts';

writeFileSync(new URL('../docs/law.md', import.meta.url), lawPage());
