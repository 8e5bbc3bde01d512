import type { Config } from '../domain/config/config.ts';
import type { PageTextName } from '../domain/config/page-texts.ts';
import { programByCode, programById } from '../domain/config/programs.ts';
import { type Contact, newContact } from '../domain/contact.ts';
import type { Instant } from '../domain/instant.ts';
import { scopeOfStop } from '../domain/law/scope-of-stop.ts';
import type { LinkClaim, LinkKeys } from '../domain/links/link-codec.ts';
import { lastTwoDigits } from '../domain/phone.ts';
import type { Clock } from '../platform/clock.ts';
import { RequestFault } from '../platform/faults.ts';
import { type HttpEvent, type HttpRequest, type HttpResponse, readRequest } from '../platform/http.ts';
import { describeError } from '../platform/log.ts';
import { type ActDeps, type Acted, act, readingPatience } from './act.ts';
import { addressOf } from './address.ts';
import { paletteOf } from './colors.ts';
import { type Form, readForm } from './form.ts';
import { headersFor } from './headers.ts';
import { languageFor, nameOf, type PersonLanguage } from './language.ts';
import { createLimiter } from './limiter.ts';
import { keptByKeys, type Links } from './links.ts';
import { renderPage } from './render.ts';
import { stateOf } from './state.ts';
import { styleOf } from './style.ts';
import type { Done, Frame } from './view.ts';
import { en } from './wording/en.ts';
import { wordingOf } from './wording/wording.ts';

export interface PageDeps extends ActDeps {
  linkKeys: () => Promise<LinkKeys>;
  clock: Clock;
}

/** What a request comes to: the status, and what the page is to say. */
interface Answer {
  statusCode: number;
  contact?: Contact;
  done?: Done;
  fault?: PageTextName;
}

/**
 * The unsubscribe page. GET and HEAD only show, whatever their headers say: link previews and scanners open links, run
 * scripts and submit what submits itself. POST does what its form asks for, and shows where the person stands then.
 */
export function createPage(deps: PageDeps): (event: HttpEvent) => Promise<HttpResponse> {
  const { config, log, clock } = deps;
  const wording = wordingOf(config.pages.wording);
  const spoken = new Set(wording.keys());
  const style = styleOf(paletteOf(config.brand.color));
  const frame: Frame = {
    brand: config.brand,
    style,
    several: config.programs.length > 1,
    languages: [...spoken].map((tag) => ({ tag, name: nameOf(tag) })),
  };
  const headers = headersFor(style);
  const linksOf = keptByKeys();
  const taps = createLimiter(tapsPerMinute);
  const wrongLinks = createLimiter(wrongLinksPerMinute);

  return async (event) => {
    // The body is read once the link is known to be ours; until then none is needed.
    const request = readRequest({ ...event, body: undefined });
    if (!methods.includes(request.method)) throw new RequestFault(405, 'wrong-method', `Use ${methods.join(', ')}.`);
    const now = clock();
    const token = request.parameters.token ?? '';
    const links = await deps.linkKeys().then(linksOf, (error: unknown) => {
      log.error('page.no-keys', describeError(error));
      return undefined;
    });
    const claim = links?.codec.read(token);

    async function respond({ statusCode, contact, done, fault }: Answer): Promise<HttpResponse> {
      const language = languageOf(request, config, spoken, claim, contact);
      const texts = wording.get(language.tag) ?? en;
      const page = await renderPage(frame, {
        language: language.tag,
        texts,
        ...(claim &&
          contact && {
            link: {
              digits: lastTwoDigits(claim.phone),
              state: stateOf(config, contact, claim.program, now),
              reach: scopeOfStop(config, claim.phone, now),
            },
          }),
        ...(done && { done }),
        ...(fault && { fault }),
        newNonce: () => links?.nonces.issue(token, now) ?? '',
      });
      return {
        statusCode,
        headers: {
          ...headers,
          'content-language': language.tag,
          ...((statusCode === 429 || statusCode === 503) && { 'retry-after': '60' }),
        },
        ...(request.method !== 'HEAD' && { body: String(page) }),
      };
    }

    if (!links) return respond({ statusCode: 503, fault: 'unavailable' });
    if (!claim) {
      return respond(
        wrongLinks.isTooMuch(addressOf(event, config), now)
          ? { statusCode: 429, fault: 'tooMany' }
          : { statusCode: 404 },
      );
    }
    if (request.method === 'HEAD') return { statusCode: 200, headers };
    if (request.method === 'GET') {
      return respond({ statusCode: 200, contact: await readOrUnknown(deps, claim) });
    }
    if (taps.isTooMuch(token, now)) return respond({ statusCode: 429, fault: 'tooMany' });
    const language = languageOf(request, config, spoken, claim);
    return respond(await post(deps, { event, token, claim, links, now, language }));
  };
}

const methods = ['GET', 'HEAD', 'POST'];

/** More than anyone taps on one page. */
const tapsPerMinute = 30;

/** By address, and only of links that aren't ours: thousands of phones share an address at their operator. */
const wrongLinksPerMinute = 60;

interface Post {
  event: HttpEvent;
  token: string;
  claim: LinkClaim;
  links: Links;
  now: Instant;
  language: PersonLanguage;
}

/** Does what was posted. Where it can't, it says so on the page, which still has its button. */
async function post(deps: PageDeps, { event, token, claim, links, now, language }: Post): Promise<Answer> {
  try {
    const request = readRequest(event);
    const form = await readForm(request);
    const nonce = links.nonces.read(form.nonce ?? '', token, now);
    if (isFromElsewhere(request) && !nonce && form.action !== 'one-click') {
      throw new RequestFault(403, 'expired', 'The form came from another site.');
    }
    const shown = language.shown && form.action !== 'one-click';
    const acted = await act(deps, {
      claim,
      form,
      ...(nonce && { nonce }),
      now,
      ...(shown && { language: language.tag }),
    });
    const { contact } = acted;
    const done = doneBy(deps.config, claim, form, acted);
    return form.fault
      ? { statusCode: 400, contact, done, fault: faultTexts[form.fault] }
      : { statusCode: 200, contact, done };
  } catch (error) {
    if (!(error instanceof RequestFault)) throw error;
    const { statusCode, code } = error;
    deps.log.info('page.refused', { statusCode, code });
    return { statusCode, contact: await readOrUnknown(deps, claim), fault: faultTexts[code] ?? 'unreadable' };
  }
}

const faultTexts: Readonly<Record<string, PageTextName>> = {
  'comment-too-long': 'commentTooLong',
  expired: 'expired',
  'too-late': 'tooLate',
  unavailable: 'unavailable',
};

/** True for what a browser says another site's page sent. Old browsers don't say. */
const isFromElsewhere = ({ headers }: HttpRequest): boolean => headers['sec-fetch-site'] === 'cross-site';

function doneBy(config: Config, claim: LinkClaim, form: Form, { target, queued }: Acted): Done {
  const program = programById(config, target);
  return {
    action: form.action,
    name: program?.name ?? config.brand.name,
    ...(program && { program: program.id }),
    own: !program || program.code === claim.program,
    queued,
    commented: form.comment !== undefined,
  };
}

/** Who can't be looked up is shown as unknown: the page then has its button, and a stop is queued. */
async function readOrUnknown(
  { store, log, patience = readingPatience }: PageDeps,
  { phone }: LinkClaim,
): Promise<Contact> {
  try {
    return await store.find(phone, AbortSignal.timeout(patience));
  } catch (error) {
    log.warn('page.not-read', describeError(error));
    return newContact(phone);
  }
}

const languageOf = (
  { query, headers }: HttpRequest,
  config: Config,
  spoken: ReadonlySet<string>,
  claim?: LinkClaim,
  contact?: Contact,
): PersonLanguage =>
  languageFor(
    {
      chosen: new URLSearchParams(query).get('lang') ?? undefined,
      accepted: headers['accept-language'],
      known: contact?.locale,
      phone: claim?.phone,
      fallback: (claim && programByCode(config, claim.program)?.locale) ?? config.programs[0]?.locale ?? 'en',
    },
    spoken,
  );
