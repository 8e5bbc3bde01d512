import type { NoticeLanguage } from '../notice-language.ts';

export const en: NoticeLanguage = {
  tag: 'en',
  notices: {
    'opt-out': [
      {
        one: '{brand}: you are unsubscribed from {program} and will get no more of its messages.',
        all: '{brand}: you are unsubscribed and will get no more messages from us.',
      },
      'Reply START to come back.',
      { optional: 'Help: {support}' },
    ],
    'likely-opt-out': [
      {
        one: '{brand}: we took your reply as a wish to stop, so {program} will send no more messages.',
        all: '{brand}: we took your reply as a wish to stop, so we will send no more messages.',
      },
      'If we got it wrong, reply START.',
    ],
    'opt-in': [
      '{brand}: you are subscribed to {program}.',
      'Reply STOP to stop, HELP for help.',
      { optional: 'Msg & data rates may apply.' },
    ],
    help: [
      '{brand}: {program}.',
      'Help: {support}.',
      { optional: 'Msg frequency varies.' },
      { optional: 'Msg & data rates may apply.' },
      'Reply STOP to stop.',
    ],
    'consent-asked': [
      '{brand}: reply YES to get texts of {program}.',
      { either: 'Up to {frequency} msgs/month.', or: 'Msg frequency varies.' },
      'Msg & data rates may apply.',
      'HELP for help, STOP to stop.',
      { either: 'Terms: {terms}' },
    ],
  },
};
