/** Where a word is documented. Only tests and the documentation read this: it stays out of bundles. */
export interface Source {
  title: string;
  url?: string;
}

/** By the ids that the language files use. */
export const sources: Readonly<Record<string, Source>> = {
  fcc: {
    title: '47 CFR 64.1200(a)(10), words that are definitive',
    url: 'https://www.govinfo.gov/content/pkg/FR-2024-03-05/html/2024-04587.htm',
  },
  ctia: {
    title: 'CTIA messaging principles: normal language and HELP',
    url: 'https://support.colligso.com/helpdesk/en/blog/best_practices_optin_optout',
  },
  twilio: {
    title: 'Twilio, default keywords',
    url: 'https://www.twilio.com/docs/messaging/tutorials/advanced-opt-out',
  },
  'twilio-proxy': {
    title: 'Twilio Proxy, opt-out keywords',
    url: 'https://www.twilio.com/docs/proxy/opt-out-keywords',
  },
  'twilio-fr': {
    title: 'Twilio, France short code practice',
    url: 'https://support.twilio.com/hc/en-us/articles/1260803521969-France-Short-Code-Best-Practices',
  },
  aws: {
    title: 'AWS End User Messaging SMS, required keywords',
    url: 'https://docs.aws.amazon.com/sms-voice/latest/userguide/keywords-required.html',
  },
  'aws-ca': {
    title: 'AWS, replies that Canadian carriers require in French',
    url: 'https://docs.aws.amazon.com/end-user-messaging/latest/userguide/nx-rcs-launch-ca-french.md',
  },
  bird: {
    title: 'Bird, compliance keywords',
    url: 'https://docs.bird.com/api/channels-api/api-reference/compliance-keywords-messages',
  },
  sinch: {
    title: 'Sinch, keywords of the Conversation API',
    url: 'https://community.sinch.com/t5/Conversation-API/Can-I-customize-opt-in-and-opt-out-keywords-for-use-with-consent/m-p/18980',
  },
  klaviyo: { title: 'Klaviyo, default keywords', url: 'https://help.klaviyo.com/hc/en-us/articles/35575786638107' },
  braze: {
    title: 'Braze, default keywords',
    url: 'https://www.braze.com/docs/user_guide/channels/sms_mms_and_rcs/message_features_and_optimization/keyword_processing/optin_optout',
  },
  community: {
    title: 'Community, reserved words',
    url: 'https://help.community.com/hc/en-us/articles/4416984661779-Reserved-Words-and-System-Messages',
  },
  salesforce: {
    title: 'Salesforce, opt-out keywords',
    url: 'https://help.salesforce.com/s/articleView?id=mktg.mcu_content_sms_keywords_optout.htm',
  },
  plivo: {
    title: 'Plivo, keywords of its do-not-disturb service',
    url: 'https://docs.plivo.com/docs/messaging/concepts/dnd-service',
  },
  spoke: { title: 'StateVoices Spoke, automatic opt-out', url: 'https://github.com/StateVoicesNational/Spoke' },
  'spoke-pr': { title: 'politics-rewired Spoke, OPT_OUT_TRIGGERS', url: 'https://github.com/politics-rewired/Spoke' },
  reachtel: { title: 'reachtel-fork, SMS scripts', url: 'https://github.com/BogdanTkachEQ/reachtel-fork' },
  kalkun: {
    title: 'Kalkun, plugin Stop manager',
    url: 'https://github.com/kalkun-sms/Kalkun/wiki/Plugin%3A-Stop-manager',
  },
  bmg: { title: 'Boston Medical Group, BMGTwilioFlex', url: 'https://github.com/Boston-Medical-Group/BMGTwilioFlex' },
  'ui-plaster': { title: 'ui-plaster, opt-out system', url: 'https://github.com/etr3864/ui-plaster' },
  tencent: {
    title: 'Tencent Cloud SMS, managing unsubscribed users',
    url: 'https://github.com/tencentyun/intlcloud-documents',
  },
  aliyun: { title: 'Alibaba Cloud, template rules', url: 'https://help-w.com/aliyunqi/1500844962_zh.html' },
  huawei: { title: 'Huawei Cloud SMS, FAQ', url: 'https://support.huaweicloud.com/msgsms_faq/sms_faq_0110.html' },
  commzgate: {
    title: 'Commzgate, restrictions for texts to China',
    url: 'https://support.commzgate.com/hc/en-us/articles/360000110781-Restrictions-for-MT-SMS-to-China',
  },
  anatel: {
    title: 'Anatel, texts of Brazilian operators',
    url: 'https://teletime.com.br/26/06/2012/teles-deverao-perguntar-a-base-de-opt-in-se-desejam-continuar-recebendo-propaganda/',
  },
  tellustalk: {
    title: 'TellusTalk, unsubscribing from a list by SMS',
    url: 'https://sites.google.com/a/tellustalk.com/svenska/documentation/sms/send/broadcast/list_std/unsubscribe',
  },
  inmobile: {
    title: 'inMobile, afmelding via SMS',
    url: 'https://www.inmobile.dk/guides/sms-workflows/afmelding-via-sms/',
  },
  iys: {
    title: 'İYS, refusal by SMS (RET)',
    url: 'https://user.netmera.com/netmera-developer-guide/integrations/via-integration/etk-rejection-via-sms',
  },
  vietnamnet: {
    title: 'VietNamNet, refusing advertising texts (TC, HUY)',
    url: 'https://vietnamnet.vn/cach-chan-cuoc-goi-rac-tin-nhan-rac-nam-2026-2496804.html',
  },
  plimbi: {
    title: 'Plimbi, ending premium SMS (UNREG, STOP, OFF, UNSUB)',
    url: 'http://plimbi.com/article/1795/cara-menghentikan-sms-premium',
  },
  'estate-bot': { title: 'A multilingual SMS assistant, exact words (public code)' },
  'sales-bot': { title: 'A WhatsApp sales assistant, bare words (public code)' },
  'bot-words': { title: 'A word list of a messaging bot (public code)' },
  'nl-bots': { title: 'Two Dutch WhatsApp webhooks (public code)' },
  'tl-hi-tests': { title: 'A test list in Tagalog and Hindi (public code)' },
  'ht-tests': { title: 'A test in Haitian Creole (public code)' },
  'unsubscribe-words': { title: 'Unsubscribe wording of e-mail clients (public code)' },
  footer: { title: "What senders' own footers tell people to answer, sent back whole" },
  slip: { title: 'A common slip of the keyboard, or letters of another keyboard, for a listed word' },
  plain: { title: 'A plain word of the language for it, on no list that we know of; chosen and reviewed here' },
};
