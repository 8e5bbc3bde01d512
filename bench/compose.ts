import config from '../basta.config.ts';
import { compose } from '../functions/domain/compose/compose.ts';
import { dayOf, instant } from '../functions/domain/instant.ts';
import { rulesFor } from '../functions/domain/law/rules-for.ts';
import { createLinkCodec } from '../functions/domain/links/link-codec.ts';
import { placeOf } from '../functions/domain/numbering/place.ts';
import { isE164, type Phone } from '../functions/domain/phone.ts';
import { median, type Row, timed } from './measure.ts';

const today = dayOf(instant(Date.UTC(2026, 10, 23, 12)));

/** Texts composed a second on one core: law looked up, link minted, footer added, segments counted, collisions looked for. */
export async function composing(): Promise<Row[]> {
  const [program] = config.programs;
  const sender = program?.senders[0];
  if (!program || !sender) return [];
  const codec = createLinkCodec({ current: 'the key of the bench' });
  const phones = Array.from({ length: 2_000 }, (_, i) => `+1202${5_550_000 + i}`).filter((text): text is Phone =>
    isE164(text),
  );
  const composeAll = () => {
    for (const phone of phones) {
      const link = `https://text.example/u/${codec.mint({ phone, program: program.code, campaign: 7 })}`;
      const law = rulesFor(placeOf(phone), today, config.law);
      compose({ text: 'Half price on all boots until Sunday, in every shop.', program, config, sender, law, link });
    }
  };
  composeAll();
  const rates: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) rates.push((phones.length / (await timed(composeAll))) * 1000);
  return [{ what: 'composing texts', budget: '', measured: `${Math.round(median(rates)).toLocaleString('en')} /s` }];
}
