// What is longer is no word, and would be kept in vain.
const longestKey = 32;

/**
 * The function with its answers kept, for one that always gives the same answer to the same word. Of what was asked
 * lately at least `most` and at most twice as many answers are kept, so that no text can fill the memory.
 */
export function remembered<T extends object | string | number | boolean>(
  most: number,
  answer: (key: string) => T,
): (key: string) => T {
  let lately = new Map<string, T>();
  let before = new Map<string, T>();
  return (key) => {
    let found = lately.get(key);
    if (found !== undefined) return found;
    found = before.get(key) ?? answer(key);
    if (key.length > longestKey) return found;
    if (lately.size >= most) {
      before = lately;
      lately = new Map();
    }
    lately.set(key, found);
    return found;
  };
}
