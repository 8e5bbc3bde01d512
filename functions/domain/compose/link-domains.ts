/*
 * Link shorteners that anyone may use. US carriers forbid them in texts and filter them: T-Mobile's Code of Conduct,
 * https://www.t-mobile.com/support/public-files/attachments/T-Mobile%20Code%20of%20Conduct.pdf, and by name
 * https://upccell.zendesk.com/hc/en-us/articles/35150610082323-Important-Prohibit-Using-Shared-Public-URL-Shorteners,
 * https://mytcrplus.com/fix-tcr-error/fix-tcr-code-30892-public-url-shortener-prohibited and
 * https://help.activecampaign.com/hc/en-us/articles/360021662720-The-rules-for-free-or-public-link-shorteners-in-SMS.
 */
const sharedShorteners = new Set(
  `9qr.de adf.ly alturl.com app.link bc.vc bit.do bit.ly bitly.com bitly.ws buff.ly budurl.com clicky.me cutt.ly goo.gl
  is.gd j.mp lnkd.in minm.xyz ow.ly rb.gy rebrand.ly s2r.co shorturl.at shrtco.de soo.gd t.co t.ly tiny.cc tiny.one
  tinyurl.com v.gd`.split(/\s+/),
);

const domain =
  /(?<![\p{L}\p{N}@._-])(?:https?:\/\/)?(?:www\.)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?![\p{L}\p{N}-])(?:[/?#]\S*)?/giu;

/** The shared link shorteners in a text, each once, by their domain. */
export function blockedDomains(text: string): string[] {
  const found = [...text.matchAll(domain)].map((match) => (match[1] ?? '').toLowerCase());
  return [...new Set(found)].filter((it) => sharedShorteners.has(it));
}
