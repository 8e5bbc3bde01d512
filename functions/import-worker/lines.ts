import { isUtf8 } from 'node:buffer';
import type { Encoding, Position } from '../domain/import/import-job.ts';

/** One line of a file as it stands there, without its end. */
export interface Line {
  /** From 1. */
  number: number;
  /** The byte behind it and its end. */
  end: number;
  /** Undefined where it is longer than `longestLine`: what it said is not kept. */
  text: string | undefined;
}

/** Bytes. No line of a list is as long; a file that is all one line would fill the memory. */
export const longestLine = 64 * 1024;

const [lineFeed, carriageReturn] = [10, 13];
const windows1252 = new TextDecoder('windows-1252');
const decodeUtf16be = new TextDecoder('utf-16be');
const decodeUtf16le = new TextDecoder('utf-16le');

/**
 * Splits a file into lines, in memory that does not depend on its size. Lines may end with LF, CR LF or CR, also mixed.
 * UTF-8 is read as such line by line; a line that is not valid UTF-8 is read as Windows-1252, of which Latin-1 is a part.
 *
 * @yields the lines of each chunk
 */
export async function* linesOf(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  from: Position,
): AsyncGenerator<Line[]> {
  const width = encoding === 'utf8' ? 1 : 2;
  let rest: Buffer = Buffer.alloc(0);
  let { byte, line } = from;
  /** True while the rest of a line that is too long is passed over. */
  let skipping = false;

  function take(text: Buffer, taken: number): Line {
    byte += taken;
    line += 1;
    const tooLong = skipping || text.length > longestLine;
    skipping = false;
    return { number: line, end: byte, text: tooLong ? undefined : decode(text, encoding) };
  }

  for await (const chunk of bytes) {
    const data =
      rest.length > 0 ? Buffer.concat([rest, chunk]) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const lines: Line[] = [];
    let start = 0;
    for (let i = 0; i + width <= data.length; i += width) {
      const unit = encoding === 'utf8' ? data[i] : encoding === 'utf16le' ? data.readUInt16LE(i) : data.readUInt16BE(i);
      if (unit !== lineFeed && unit !== carriageReturn) continue;
      let behind = i + width;
      if (unit === carriageReturn) {
        // Whether a line feed follows can only be seen in the next chunk.
        if (behind + width > data.length) break;
        const next =
          encoding === 'utf8'
            ? data[behind]
            : encoding === 'utf16le'
              ? data.readUInt16LE(behind)
              : data.readUInt16BE(behind);
        if (next === lineFeed) behind += width;
      }
      lines.push(take(data.subarray(start, i), behind - start));
      start = behind;
      i = behind - width;
    }
    rest = data.subarray(start);
    if (rest.length > longestLine) {
      // A carriage return at the very end stays, to be looked at together with what follows.
      const kept = rest.length % width === 0 ? width : width + (rest.length % width);
      byte += rest.length - kept;
      rest = rest.subarray(rest.length - kept);
      skipping = true;
    }
    rest = Buffer.from(rest);
    if (lines.length > 0) yield lines;
  }
  if (rest.length === 0 && !skipping) return;
  const ended =
    rest.length >= width && [rest.at(-1), rest.at(-2)].includes(carriageReturn) && endsWithReturn(rest, encoding);
  yield [take(ended ? rest.subarray(0, rest.length - width) : rest, rest.length)];
}

function endsWithReturn(rest: Buffer, encoding: Encoding): boolean {
  if (encoding === 'utf8') return rest.at(-1) === carriageReturn;
  return (
    (encoding === 'utf16le' ? rest.readUInt16LE(rest.length - 2) : rest.readUInt16BE(rest.length - 2)) ===
    carriageReturn
  );
}

function decode(text: Buffer, encoding: Encoding): string {
  if (encoding === 'utf16le') return decodeUtf16le.decode(text);
  if (encoding === 'utf16be') return decodeUtf16be.decode(text);
  return isUtf8(text) ? text.toString('utf8') : windows1252.decode(text);
}
