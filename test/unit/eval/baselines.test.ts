import { describe, expect, it } from 'vitest';
import { awsPrefix, containsWord, twilioExact } from '../../eval/baselines.ts';

describe('the rule of Twilio', () => {
  it.each([
    ['STOP', 'opt-out'],
    [' revoke ', 'opt-out'],
    ['Stop please', 'none'],
    ['opt out', 'none'],
    ['unstop', 'opt-in'],
    ['info', 'help'],
  ])('reads the whole of %j as %s', (text, intent) => {
    expect(twilioExact(text).intent).toBe(intent);
  });
});

describe('the rule of AWS', () => {
  it.each([
    ['arret svp', 'opt-out'],
    ['Stop by later', 'opt-out'],
    ['please stop', 'none'],
    ['help me', 'help'],
  ])('reads the beginning of %j as %s', (text, intent) => {
    expect(awsPrefix(text).intent).toBe(intent);
  });
});

describe('the "contains" rule', () => {
  it.each([
    ['please cancel my order', 'opt-out'],
    ['Now: STOP!', 'opt-out'],
    ['the weekend', 'none'],
    ['yes', 'opt-in'],
    ['yes please', 'none'],
    ['need help', 'help'],
  ])('reads the words of %j as %s', (text, intent) => {
    expect(containsWord(text).intent).toBe(intent);
  });
});
