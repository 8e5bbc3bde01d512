import type { Config, Program } from '../domain/config/config.ts';
import { type Contact, everyProgram, judgedAt, type Scope, type Standing, standingWith } from '../domain/contact.ts';
import { epochMs, type Instant } from '../domain/instant.ts';
import { type Unblock, unblockOf } from '../domain/unblock.ts';

/** Where a person stands with one program, as the page says it. */
export type Place = 'on' | 'off' | 'paused';

export interface ProgramState {
  program: Program;
  place: Place;
  /** When a pause ends. */
  until?: Instant;
  /** True while a stop or a pause made by link may be taken back by link. */
  canUndo: boolean;
  /** What has to be texted first where the texts are on and the provider delivers none of them. */
  unblock?: Unblock;
}

/** What the page shows of a contact; made anew from what is stored each time, so that it can't be out of date. */
export interface PageState {
  /** The link's program; absent where the config no longer has it, and every choice is about the whole brand. */
  own?: ProgramState;
  /** The programs that may have texted this person; one that never got their consent is none of them. */
  programs: readonly ProgramState[];
  /** When they left every program at once, if that is what holds. */
  everythingOff: boolean;
  /** The programs that taking back a stop of everything would bring back; empty where it can't be taken back. */
  undoAll: readonly Scope[];
}

/** How long a link may take back what a link did. A link found later in an old phone can then only stop texts. */
const undoWindow = 24 * 60 * 60_000;

export function stateOf(config: Config, contact: Contact, code: number, now: Instant): PageState {
  const states = config.programs.map((program) => programState(contact, program, now));
  const own = states.find(({ program }) => program.code === code);
  const everythingOff = leftAll(contact, own?.program, now) && states.every(({ place }) => place === 'off');
  const comesBack = (program: Program) => isBroughtBack(contact, program, now);
  return {
    ...(own && { own }),
    programs: states.filter(({ program }) => isListed(contact, program, now)),
    everythingOff,
    undoAll:
      everythingOff && isUndoable(contact.standing[everyProgram], now)
        ? config.programs.filter(comesBack).map(({ id }) => id)
        : [],
  };
}

/** True where a stop of everything is the last word, the link's own program included. */
function leftAll(contact: Contact, own: Program | undefined, now: Instant): boolean {
  const all = contact.standing[everyProgram];
  if (all?.status !== 'opted-out') return false;
  const standing = own && standingWith(contact, own.id, now);
  return !standing || judgedAt(all) >= judgedAt(standing);
}

function programState(contact: Contact, program: Program, now: Instant): ProgramState {
  const standing = standingWith(contact, program.id, now);
  const own = contact.standing[program.id];
  const place = placeOf(standing);
  const unblock = place === 'on' ? unblockOf(contact, program) : undefined;
  return {
    program,
    place,
    ...(unblock && { unblock }),
    ...(standing?.until && { until: standing.until }),
    canUndo:
      isUndoable(standing, now) &&
      (standing !== contact.standing[everyProgram] || isBroughtBack(contact, program, now) || isUndoable(own, now)),
  };
}

const placeOf = (standing: Standing | undefined): Place =>
  standing?.status === 'opted-out' ? 'off' : standing?.status === 'paused' ? 'paused' : 'on';

function isListed(contact: Contact, program: Program, now: Instant): boolean {
  if (contact.standing[program.id] === undefined && program.consent !== 'assumed') return false;
  return standingWith(contact, program.id, now)?.status !== 'pending';
}

/**
 * Only what a link did. A stop by text also blocks at some providers, and only a text ends that; and a person's STOP is
 * not for whoever holds an old link to take back.
 */
const isUndoable = (standing: Standing | undefined, now: Instant): boolean =>
  (standing?.status === 'opted-out' || standing?.status === 'paused') &&
  (standing.via === 'link' || standing.via === 'one-click') &&
  epochMs(now) - epochMs(standing.since) <= undoWindow;

/** Whether taking back a stop of everything concerns this program: not if it was stopped by itself before. */
function isBroughtBack(contact: Contact, program: Program, now: Instant): boolean {
  const own = contact.standing[program.id];
  if (!own) return program.consent === 'assumed';
  return own.status === 'opted-in' || (own.status === 'paused' && own.until !== undefined && own.until <= now);
}
