import type { NoticeKind } from '../config/config.ts';

/**
 * The sentences of a notice in the order they stand; the optional ones go, the last first, where the rest fills a segment.
 * Where the config knows nothing to fill the place of an `either` with, its `or` stands there, if it has one.
 */
export type Sentences = readonly (string | { optional: string } | { either: string; or?: string })[];

/**
 * What our notices say, by BCP 47 language, with the places `{brand}`, `{program}`, `{support}`,
 * `{frequency}` (texts a month) and `{terms}`.
 *
 * An opt-out notice names brand and program, says that no more messages come and how to come back; a help notice names
 * brand, support, rates and STOP (CTIA Messaging Principles and Best Practices 5.1.3, 5.2.1). The question of a double opt-in says
 * all that one agrees to: brand, program, frequency, rates, help, how to stop, terms (5.1.2). None advertises: a
 * confirmation with marketing in it is an unlawful text, 47 CFR 64.1200(a)(12).
 *
 * Latin-script words keep to the letters of GSM-7, which has é, à and ñ but not á, ã, ê, ç or ú: one of those would cut
 * a segment from 160 places to 70.
 */
export const noticeWording: Readonly<Record<string, Record<NoticeKind, Sentences>>> = {
  en: {
    'opt-out': [
      '{brand}: you are unsubscribed from {program} and will get no more messages.',
      'Reply START to come back.',
      { optional: 'Help: {support}' },
    ],
    'likely-opt-out': [
      '{brand}: we took your reply as a wish to stop, so {program} will send no more messages.',
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
  es: {
    'opt-out': [
      '{brand}: le dimos de baja de {program}. Ya no le enviaremos mensajes.',
      'Responda START para volver.',
      { optional: 'Ayuda: {support}' },
    ],
    'likely-opt-out': [
      '{brand}: entendemos que no quiere mensajes; {program} ya no le escribe.',
      'Si no es eso, responda START.',
    ],
    'opt-in': ['{brand}: ya recibe mensajes de {program}.', 'Responda STOP para la baja, AYUDA para ayuda.'],
    help: [
      '{brand}: {program}.',
      'Ayuda: {support}.',
      { optional: 'Pueden aplicarse tarifas.' },
      'Responda STOP para la baja.',
    ],
    'consent-asked': [
      '{brand}: responda SI para recibir {program}.',
      { either: 'Hasta {frequency} SMS/mes.', or: 'Frecuencia variable.' },
      'Pueden aplicarse tarifas.',
      'AYUDA para ayuda, STOP para la baja.',
      { either: 'Condiciones: {terms}' },
    ],
  },
  fr: {
    'opt-out': [
      '{brand} : vous ne recevrez plus de messages de {program}.',
      'Répondez START pour revenir.',
      { optional: 'Aide : {support}' },
    ],
    'likely-opt-out': [
      "{brand} : nous avons compris que vous ne voulez plus de messages ; {program} n'en enverra plus.",
      'Sinon, répondez START.',
    ],
    'opt-in': [
      '{brand} : vous recevez maintenant les messages de {program}.',
      'Répondez STOP pour ne plus en recevoir, AIDE pour une aide.',
    ],
    help: [
      '{brand} : {program}.',
      'Aide : {support}.',
      { optional: "Des frais peuvent s'appliquer." },
      'Répondez STOP pour ne plus en recevoir.',
    ],
    'consent-asked': [
      '{brand} : répondez OUI pour recevoir {program}.',
      { either: "Jusqu'à {frequency} SMS/mois.", or: 'Fréquence variable.' },
      "Des frais peuvent s'appliquer.",
      'AIDE pour une aide, STOP pour ne plus en recevoir.',
      { either: 'Conditions : {terms}' },
    ],
  },
  pt: {
    'opt-out': [
      '{brand}: pronto, {program} deixa de enviar mensagens.',
      'Responda START para voltar.',
      { optional: 'Ajuda: {support}' },
    ],
    'likely-opt-out': [
      '{brand}: entendemos que quer parar; {program} deixa de enviar mensagens.',
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
  'zh-Hans': {
    'opt-out': ['【{brand}】您已退订{program}，不会再收到短信。', '回复START可恢复。', { optional: '帮助：{support}' }],
    'likely-opt-out': ['【{brand}】我们理解您不想再收短信，{program}已停止发送。', '如有误，回复START。'],
    'opt-in': ['【{brand}】您已订阅{program}。', '回复TD退订，回复HELP求助。'],
    help: ['【{brand}】{program}。', '帮助：{support}。', '回复TD退订。'],
    'consent-asked': [
      '【{brand}】回复YES订阅{program}。',
      { either: '每月最多{frequency}条。', or: '频率不定。' },
      '可能产生短信和流量费用。',
      '回复HELP求助，TD退订。',
      { either: '条款：{terms}' },
    ],
  },
  'zh-Hant': {
    'opt-out': ['【{brand}】您已退訂{program}，不會再收到簡訊。', '回覆START可恢復。', { optional: '協助：{support}' }],
    'likely-opt-out': ['【{brand}】我們理解您不想再收簡訊，{program}已停止發送。', '如有誤，回覆START。'],
    'opt-in': ['【{brand}】您已訂閱{program}。', '回覆退訂即可停止，回覆HELP求助。'],
    help: ['【{brand}】{program}。', '協助：{support}。', '回覆退訂即可停止。'],
    'consent-asked': [
      '【{brand}】回覆YES訂閱{program}。',
      { either: '每月最多{frequency}則。', or: '頻率不定。' },
      '可能產生簡訊與數據費用。',
      '回覆HELP求助，退訂即可停止。',
      { either: '條款：{terms}' },
    ],
  },
};
