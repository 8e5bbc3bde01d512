import { keywordsOf } from './keywords.ts';
import { isKnown } from './rules.ts';

/** Whether a word is one that rules or keywords know: then it is not another misspelt ("resubscribe"). */
export const isMeant = (word: string): boolean => isKnown(word) || keywordsOf([word]).length > 0;
