import { describe, expect, it } from 'vitest';
import type { Sender } from '../../../../functions/domain/config/config.ts';
import { newContact } from '../../../../functions/domain/contact.ts';
import { decide } from '../../../../functions/domain/decide.ts';
import { answerTo } from '../../../../functions/domain/notices/answer.ts';
import { takenByProvider, wordToUnblock } from '../../../../functions/domain/replies/provider-words.ts';
import { requestOf } from '../../../../functions/domain/replies/reply.ts';
import { aConfig, aPhone, at, offersFrom } from '../../../support/builders.ts';

const sender = (provider: Sender['provider'], different: Partial<Sender> = {}): Sender => ({
  provider,
  number: '+15005550001',
  replies: 'provider',
  ...different,
});

describe('who answers', () => {
  it.each<[string, Sender, string, string | undefined]>([
    ['Twilio its nine words', sender('twilio'), 'REVOKE', 'opt-out'],
    ['Twilio YES for START', sender('twilio'), ' yes ', 'opt-in'],
    ['Twilio INFO for HELP', sender('twilio'), 'Info', 'help'],
    ['we what Twilio does not know', sender('twilio'), 'baja', undefined],
    ['we a stop with more around it', sender('twilio'), 'STOP please', undefined],
    ['Telnyx STOP ALL', sender('telnyx'), 'stop  all', 'opt-out'],
    ['we HELP to Telnyx', sender('telnyx'), 'HELP', undefined],
    ['Plivo UNSUB', sender('plivo'), 'unsub', 'opt-out'],
    ['AWS what begins with a word of its', sender('aws'), 'Stop it now', 'opt-out'],
    ['we a word that only begins like one of AWS', sender('aws'), 'ending', undefined],
    ['we START to AWS', sender('aws'), 'START', undefined],
    ['a provider without a list STOP', sender('infobip'), 'stop', 'opt-out'],
    ['we everything else to it', sender('infobip'), 'unsubscribe', undefined],
    ['we everything where the config says so', sender('twilio', { replies: 'basta' }), 'STOP', undefined],
    [
      'the carriers STOP at a toll-free number',
      sender('twilio', { replies: 'basta', number: '+18005550123' }),
      'Stop',
      'opt-out',
    ],
    [
      'the carriers ARRET at one',
      sender('bandwidth', { replies: 'basta', number: '+18885550123' }),
      'ARRET',
      'opt-out',
    ],
    ['we UNSUBSCRIBE at one', sender('sinch', { replies: 'basta', number: '+18335550123' }), 'unsubscribe', undefined],
    ['we HELP at one', sender('sinch', { replies: 'basta', number: '+18335550123' }), 'HELP', undefined],
    [
      'we at a number that only looks toll-free',
      sender('sinch', { replies: 'basta', number: '+448005550123' }),
      'STOP',
      undefined,
    ],
  ])('%s', (_who, to, text, taken) => {
    expect(takenByProvider(to, text)).toBe(taken);
  });

  it('a provider that says what it took a word of its own for', () => {
    expect(takenByProvider(sender('twilio'), 'baja', 'opt-out')).toBe('opt-out');
    expect(takenByProvider(sender('twilio', { replies: 'basta' }), 'baja', 'opt-out')).toBeUndefined();
  });

  it('can be asked for the word that a person has to text', () => {
    expect(wordToUnblock(sender('twilio'))).toBe('START');
    expect(wordToUnblock(sender('aws'))).toBeUndefined();
    expect(wordToUnblock(sender('aws', { replies: 'basta', number: '+18005550123' }))).toBe('START');
    expect(wordToUnblock(sender('twilio', { replies: 'basta' }))).toBeUndefined();
  });
});

describe('one confirmation', () => {
  const config = aConfig({
    programs: [
      offersFrom(
        { provider: 'twilio', number: '+15005550001', replies: 'provider' },
        { provider: 'twilio', number: '+18005550123' },
      ),
    ],
  });
  const answered = (to: string, text: string, classified?: 'opt-out') => {
    const reply = { id: 'SM1', from: aPhone, to, text, ...(classified && { classified }) };
    const { event } = decide(newContact(aPhone), requestOf(config, 'twilio', reply, at()));
    const answer = answerTo(config, event);
    return [event.kind, 'withheld' in answer ? answer.withheld : answer.kind];
  };

  it('is the provider’s where it knows the word, and ours where it can not have known it', () => {
    expect(answered('+15005550001', 'STOP')).toEqual(['opt-out', 'provider-replies']);
    expect(answered('+15005550001', 'baja')).toEqual(['opt-out', 'opt-out']);
    expect(answered('+15005550001', 'baja', 'opt-out')).toEqual(['opt-out', 'provider-replies']);
    expect(answered('+15005550001', 'Please stop texting me')).toEqual([
      expect.stringMatching(/opt-out$/),
      expect.stringMatching(/opt-out$/),
    ]);
    expect(answered('+15005550001', 'HELP')).toEqual(['help', 'provider-replies']);
  });

  it('is the carriers’ at a toll-free number, whatever the config says', () => {
    expect(answered('+18005550123', 'STOP')).toEqual(['opt-out', 'provider-replies']);
    expect(answered('+18005550123', 'unsubscribe')).toEqual(['opt-out', 'opt-out']);
    expect(answered('+18005550123', 'HELP')).toEqual(['help', 'help']);
  });

  it('counts as a stop what the provider took for one, though we would not have', () => {
    expect(answered('+15005550001', 'end', undefined)[0]).toMatch(/opt-out/);
    const reply = { id: 'SM2', from: aPhone, to: '+15005550001', text: 'blue', classified: 'opt-out' as const };
    expect(requestOf(config, 'twilio', reply, at())).toMatchObject({
      kind: 'opt-out',
      why: 'provider',
      takenFor: 'opt-out',
    });
  });
});
