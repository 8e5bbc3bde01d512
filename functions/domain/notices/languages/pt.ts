import type { NoticeLanguage } from '../notice-language.ts';

export const pt: NoticeLanguage = {
  tag: 'pt',
  notices: {
    'opt-out': [
      {
        one: '{brand}: pronto, {program} deixa de enviar mensagens.',
        all: '{brand}: pronto, deixamos de enviar mensagens.',
      },
      'Responda START para voltar.',
      { optional: 'Ajuda: {support}' },
    ],
    'likely-opt-out': [
      {
        one: '{brand}: entendemos que quer parar; {program} deixa de enviar mensagens.',
        all: '{brand}: entendemos que quer parar; deixamos de enviar mensagens.',
      },
      'Se for engano, responda START.',
    ],
    'opt-in': ['{brand}: agora recebe mensagens de {program}.', 'Responda SAIR para sair, AJUDA para ajuda.'],
    help: [
      '{brand}: {program}.',
      'Ajuda: {support}.',
      { optional: 'Podem ser cobradas tarifas.' },
      'Responda SAIR para sair.',
    ],
    'consent-asked': [
      '{brand}: responda SIM para receber {program}.',
      { either: 'Até {frequency} SMS por 30 dias.', or: 'Ritmo de envio irregular.' },
      'Podem ser cobradas tarifas.',
      'AJUDA para ajuda, SAIR para sair.',
      { either: 'Termos: {terms}' },
    ],
  },
};
