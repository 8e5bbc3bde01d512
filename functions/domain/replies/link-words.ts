/** Words that link a keyword to a program or a number and say nothing themselves ("unsubscribe from the offers"). */
export const linkWords: ReadonlySet<string> = new Set(
  `from, of, the, all, to, with, sending, me, my, your, messages, message, texts, text, sms, alerts, updates, de, del, la,
   las, el, los, le, les, des, du, da, do, das, dos, au, a, al, an, von, den, die, der, dei, delle, di, mensajes, mensagens,
   messaggi, nachrichten, 的, 短, 信`
    .split(',')
    .map((word) => word.trim()),
);
