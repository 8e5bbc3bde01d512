/** GSM 03.38's basic alphabet, and the extension table, whose characters take two places. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const extended = new Set('^{}\\[~]|€\f');

/** True if a text goes as one SMS: 160 places in GSM-7, or 70 UTF-16 units in UCS-2. */
export function fitsOneSegment(text: string): boolean {
  let places = 0;
  for (const character of text) {
    if (!basic.has(character) && !extended.has(character)) return text.length <= 70;
    places += extended.has(character) ? 2 : 1;
  }
  return places <= 160;
}

/** True if a text needs no other alphabet than GSM-7. */
export const isGsm7 = (text: string): boolean =>
  [...text].every((character) => basic.has(character) || extended.has(character));
