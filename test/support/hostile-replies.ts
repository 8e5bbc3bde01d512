/** Replies that nobody writes, to see that they are read in time and without an error. */
export const hostileReplies: Readonly<Record<string, string>> = {
  'one letter': 'a'.repeat(10_000),
  'one word': 'stop '.repeat(2_000),
  'words of rules': 'i dont want to get the stop of your remove my '.repeat(220),
  Chinese: '不要再给我'.repeat(2_000),
  quotes: '“'.repeat(10_000),
  spaces: ' '.repeat(10_000),
  addresses: 'a@a.'.repeat(2_500),
  dots: 'a.com/'.repeat(1_700),
  'lone surrogates': '\ud800\udc00\ud800'.repeat(3_000),
  flags: '🇺🇸'.repeat(2_500),
  'quoted lines': '> \n'.repeat(3_300),
  'right to left': '\u202eאל תשלחו'.repeat(900),
  // As many words as are guessed at, each of the most letters.
  'words run together': 'pleasestopsendingmethese '.repeat(30),
};
