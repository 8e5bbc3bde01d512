import { type Composed, compose } from '../domain/compose/compose.ts';
import type { Config, Program, Sender } from '../domain/config/config.ts';
import type { Contact } from '../domain/contact.ts';
import { dayOf, type Instant } from '../domain/instant.ts';
import { rulesFor } from '../domain/law/rules-for.ts';
import type { LinkCodec } from '../domain/links/link-codec.ts';
import { placeOf } from '../domain/numbering/place.ts';
import type { CampaignStore } from '../store/campaigns.ts';

export interface ComposeDeps {
  config: Config;
  campaigns: Pick<CampaignStore, 'numberOf'>;
  links: () => Promise<LinkCodec>;
  publicUrl: string;
}

/** A text that is to go to one contact. */
export interface Draft {
  text: string;
  program: Program;
  sender: Sender;
  contact: Contact;
  at: Instant;
  campaign?: string | undefined;
  locale?: string | undefined;
  /** Whether the personal link is to be part of it; in promotional texts it is, unless told otherwise. */
  link?: boolean | undefined;
}

/** The text as it is sent to this contact, with its link and the rules that hold where they are. */
export async function composeFor(deps: ComposeDeps, draft: Draft): Promise<Composed & { url?: string }> {
  const { config } = deps;
  const { text, program, sender, contact, at } = draft;
  const url = (draft.link ?? program.purpose === 'promotional') ? await linkFor(deps, draft) : undefined;
  const locale = draft.locale ?? contact.locale;
  const composed = compose({
    text,
    program,
    config,
    sender,
    law: rulesFor(placeOf(contact.phone, contact), dayOf(at), config.law),
    ...(locale && { locale }),
    ...(url && { link: url }),
  });
  return { ...composed, ...(url && { url }) };
}

async function linkFor({ campaigns, links, publicUrl }: ComposeDeps, { program, contact, campaign }: Draft) {
  const codec = await links();
  const number = campaign === undefined ? 0 : await campaigns.numberOf(program.id, campaign);
  return `${publicUrl}/u/${codec.mint({ phone: contact.phone, program: program.code, campaign: number })}`;
}
