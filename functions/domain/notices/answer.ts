import { blockKey } from '../block.ts';
import type { Config, NoticeKind, Program, Sender } from '../config/config.ts';
import { isOwnSender, routeTo } from '../config/programs.ts';
import type { ContactEvent } from '../event.ts';
import { languageOfNumber } from '../numbering/spoken-at.ts';
import { noticeText } from './notice-text.ts';

/** What to answer a person, or why nothing. */
export type Answer = { kind: NoticeKind; program: Program; sender: Sender; text: string } | { withheld: WhyWithheld };

/** Why a person gets no notice. `blocked-by-provider`: the provider would not deliver it. */
type WhyWithheld =
  | 'not-by-text'
  | 'nothing-to-say'
  | 'unknown-sender'
  | 'own-sender'
  | 'provider-replies'
  | 'blocked-by-provider';

/**
 * What an event is answered with. One notice for a change: what was asked before, or came too late to count, is answered
 * no second time. Help is always answered. Who tapped a link was told on the page. A double opt-in is asked for wherever the
 * wish for it came from. The language is that of the reply, else the contact's, else the number's country's, else the
 * program's.
 */
export function answerTo(config: Config, event: ContactEvent): Answer {
  const kind = kindOf(event);
  if (!kind) return { withheld: 'nothing-to-say' };
  const isQuestion = kind === 'consent-asked';
  if (!(event.via === 'reply' || isQuestion) || !event.provider || !event.sender) return { withheld: 'not-by-text' };
  if (isOwnSender(config, event.phone)) return { withheld: 'own-sender' };
  const route = routeTo(config, event.provider, event.sender);
  if (!route) return { withheld: 'unknown-sender' };
  if (event.takenFor || (route.sender.replies === 'provider' && event.text === undefined && !isQuestion)) {
    return { withheld: 'provider-replies' };
  }
  const { provider, number } = route.sender;
  const blocks = [blockKey(provider, number), blockKey(provider)];
  if (event.blocked?.some((key) => blocks.includes(key))) return { withheld: 'blocked-by-provider' };
  const { locale } = route.program;
  const languages = [event.locale, languageOfNumber(event.phone, locale), locale].filter((it) => it !== undefined);
  const { scopes } = event;
  return { kind, ...route, text: noticeText(config, { kind, program: route.program, scopes }, languages) };
}

function kindOf({ kind, outcome }: ContactEvent): NoticeKind | undefined {
  if (kind === 'help') return 'help';
  if (outcome !== 'changed') return undefined;
  if (kind === 'opt-out' || kind === 'likely-opt-out' || kind === 'opt-in' || kind === 'consent-asked') return kind;
  return kind === 'confirm' ? 'opt-in' : undefined;
}
