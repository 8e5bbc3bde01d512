import type { Language } from '../language.ts';

export const pt: Language = {
  tag: 'pt',
  name: 'Portuguese',
  keywords: {
    optOut: {
      parar: 'bird sinch estate-bot sales-bot',
      descadastrar: 'sales-bot unsubscribe-words',
      descadastre: 'sales-bot',
      desinscrever: 'unsubscribe-words',
      'cancelar inscricao': 'unsubscribe-words',
    },
    optOutAll: { 'parar tudo': 'usage', 'sair de tudo': 'usage', 'cancelar tudo': 'usage' },
    optOutAlone: {
      sair: 'anatel estate-bot sales-bot',
      pare: 'sales-bot',
      chega: 'sales-bot',
      cancelar: 'sinch estate-bot',
    },
    optIn: { voltar: 'sinch', receber: 'sinch' },
    help: { ajuda: 'bird bot-words' },
    yes: { sim: 'usage', confirmo: 'usage', confirmar: 'usage', aceito: 'usage' },
    no: { nao: 'usage', 'nao obrigado': 'usage', 'nao obrigada': 'usage' },
  },
  courtesy:
    'por favor, pfv, pf, pfvr, favor, obrigado, obrigada, obg, vlw, ola, oi, ja, agora, bom dia, boa tarde, boa noite, desculpe, ok, sim',
};
