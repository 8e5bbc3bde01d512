import { createLinkCodec } from '../functions/domain/links/link-codec.ts';
import { isE164, type Phone } from '../functions/domain/phone.ts';
import { median, type Row, timed } from './measure.ts';

/** Links minted a second on one core. */
export async function minting(): Promise<Row[]> {
  const codec = createLinkCodec({ current: 'the key of the bench' });
  const count = 50_000;
  const phones = Array.from({ length: count }, (_, i) => `+1202${5_550_000 + i}`).filter((text): text is Phone =>
    isE164(text),
  );
  const mintAll = () => {
    for (const phone of phones) codec.mint({ phone, program: 1, campaign: 7 });
  };
  const rates: number[] = [];
  for (let turn = 0; turn < 7; turn += 1) rates.push((phones.length / (await timed(mintAll))) * 1000);
  const rate = median(rates);
  return [
    {
      what: 'minting links',
      budget: '≥ 200,000 /s',
      measured: `${Math.round(rate).toLocaleString('en')} /s`,
      holds: rate >= 200_000,
    },
  ];
}
