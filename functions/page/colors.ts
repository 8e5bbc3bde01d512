/** The brand's one colour, and what keeps it legible on both backgrounds. All as `#rrggbb`. */
export interface Palette {
  /** The brand's colour as it is, for the button. */
  fill: string;
  /** Black or white, whichever reads better on `fill`: the better of the two has 4.5:1 on any colour. */
  ink: string;
  /** For lines, links and focus on light and on dark: the colour, moved until it has 4.5:1 (WCAG 2.2, 1.4.3 and 1.4.11). */
  edgeOnLight: string;
  edgeOnDark: string;
}

export const backgrounds = { light: '#f5f5f3', lightCard: '#ffffff', dark: '#121316', darkCard: '#1d1f23' } as const;

export function paletteOf(color: string): Palette {
  const fill = rgbOf(color);
  return {
    fill: hexOf(fill),
    ink: contrast(fill, black) > contrast(fill, white) ? '#000000' : '#ffffff',
    edgeOnLight: hexOf(legible(fill, rgbOf(backgrounds.light), black)),
    edgeOnDark: hexOf(legible(fill, rgbOf(backgrounds.darkCard), white)),
  };
}

type Rgb = readonly [number, number, number];

const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];

const rgbOf = (hex: string): Rgb => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
};

const hexOf = (rgb: Rgb): string => `#${rgb.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;

/** Moves a colour towards black or white in small steps until it can be read. */
function legible(color: Rgb, background: Rgb, towards: Rgb): Rgb {
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = mix(color, towards, share);
    if (contrast(mixed, background) >= 4.5) return mixed;
  }
  return towards;
}

const mix = ([r, g, b]: Rgb, [tr, tg, tb]: Rgb, share: number): Rgb => [
  Math.round(r + (tr - r) * share),
  Math.round(g + (tg - g) * share),
  Math.round(b + (tb - b) * share),
];

/** WCAG 2.2, contrast ratio and relative luminance. */
function contrast(a: Rgb, b: Rgb): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

const luminance = ([r, g, b]: Rgb): number => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);

const linear = (channel: number): number => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
