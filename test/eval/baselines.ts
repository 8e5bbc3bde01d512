import type { Reading } from './score.ts';

/*
 * What the providers' own rules make of the same replies. Each is the documented default, for any country; a provider's
 * paid or configured extras are not modelled. None of them knows a scope or a likely opt-out.
 */

const words = (list: string) => new Set(list.split(' '));
const reading = (intent: Reading['intent']): Reading => ({ intent, scope: 'program' });

const twilio = {
  out: words('STOP UNSUBSCRIBE END QUIT STOPALL REVOKE OPTOUT CANCEL'),
  in: words('START YES UNSTOP'),
  help: words('HELP INFO'),
};

/**
 * Twilio's default: the whole body is one of its words, in any case.
 * https://www.twilio.com/docs/messaging/tutorials/advanced-opt-out
 * https://www.twilio.com/en-us/blog/update-to-fcc-s-sms-opt-out-keywords
 */
export function twilioExact(text: string): Reading {
  const body = text.trim().toUpperCase();
  if (twilio.out.has(body)) return reading('opt-out');
  if (twilio.in.has(body)) return reading('opt-in');
  return reading(twilio.help.has(body) ? 'help' : 'none');
}

const aws = {
  out: [...words('ARRET CANCEL END OPT-OUT OPTOUT QUIT REMOVE STOP TD UNSUBSCRIBE')],
  help: ['HELP'],
};

/**
 * AWS End User Messaging: the message begins with a keyword, in any case. The documentation asks for no word boundary
 * after it, so none is asked for here.
 * https://docs.aws.amazon.com/sms-voice/latest/userguide/keywords.html ("a message that begins with a keyword")
 * https://docs.aws.amazon.com/sms-voice/latest/userguide/keywords-required.html (the list)
 */
export function awsPrefix(text: string): Reading {
  const body = text.trimStart().toUpperCase();
  const beginsWith = (keyword: string) => body.startsWith(keyword);
  if (aws.out.some(beginsWith)) return reading('opt-out');
  return reading(aws.help.some(beginsWith) ? 'help' : 'none');
}

const klaviyo = {
  out: words('STOP STOPALL UNSUBSCRIBE CANCEL END QUIT'),
  help: words('HELP INFO'),
};

/**
 * A rule like Klaviyo's default "contains word": an opt-out keyword stands anywhere in the message. The English list
 * only; opt-in stays exact, as there.
 * https://help.klaviyo.com/hc/en-us/articles/29109965092251 (contains word)
 * https://help.klaviyo.com/hc/en-us/articles/29928896469531 and
 * https://www.klaviyo.com/glossary/what-is-unsubscribed-from-sms (the list)
 */
export function containsWord(text: string): Reading {
  const body = text.toUpperCase().split(/[^\p{L}\p{N}]+/u);
  if (body.some((word) => klaviyo.out.has(word))) return reading('opt-out');
  if (twilio.in.has(text.trim().toUpperCase())) return reading('opt-in');
  return reading(body.some((word) => klaviyo.help.has(word)) ? 'help' : 'none');
}
