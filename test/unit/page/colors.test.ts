import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backgrounds, paletteOf } from '../../../functions/page/colors.ts';

/** WCAG's contrast ratio, written out anew so that a fault in the page's own can't hide. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((from) => Number.parseInt(hex.slice(from, from + 2), 16) / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

const colors = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('the palette of a brand’s colour', () => {
  it('can be read on every background, whatever the colour', () => {
    fc.assert(
      fc.property(colors, (color) => {
        const { fill, ink, edgeOnLight, edgeOnDark } = paletteOf(color);
        expect(fill).toBe(color);
        expect(contrast(ink, fill)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(edgeOnLight, backgrounds.light)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(edgeOnLight, backgrounds.lightCard)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(edgeOnDark, backgrounds.dark)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(edgeOnDark, backgrounds.darkCard)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('keeps a colour that can be read as it is', () => {
    expect(paletteOf('#0b5fff')).toMatchObject({ fill: '#0b5fff', edgeOnLight: '#0b5fff', ink: '#ffffff' });
    expect(paletteOf('#ffcc00')).toMatchObject({ fill: '#ffcc00', edgeOnDark: '#ffcc00', ink: '#000000' });
  });
});
