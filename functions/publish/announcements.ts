import type { ContactEvent } from '../domain/event.ts';

/** An event for other systems, as EventBridge carries it. */
export interface Announcement {
  detailType: 'Standing Changed' | 'Reply Received' | 'Notice Sent' | 'Notice Failed' | 'Contact Erased';
  detail: Record<string, unknown>;
}

/**
 * What other systems are told of an event. The number is in it, since nobody could act on it without; the person's words
 * are not, nor are the lines of an import, which whoever imports has: `GET /v1/contacts/{to}` has them for who may see them.
 */
export function announcementsOf(event: ContactEvent): Announcement[] {
  if (event.via === 'import') return [];
  const { phone: to, eventId, program, at, via, provider, sender, campaign } = event;
  const common = { to, eventId, program, at, via, provider, sender, campaign };
  const announcements: Announcement[] = [];
  if (event.kind === 'erase') return [{ detailType: 'Contact Erased', detail: { to, eventId, at } }];
  if (event.notice) {
    const { kind, answers, result, code } = event.notice;
    if (result === 'delivered') return [];
    const detailType = result === 'sent' ? 'Notice Sent' : 'Notice Failed';
    return [{ detailType, detail: { ...common, notice: kind, answers, result, code, messageId: event.messageId } }];
  }
  if (via === 'reply') {
    const intent = event.kind === 'reply' ? 'none' : event.kind;
    const { outcome, language, why, messageId } = event;
    announcements.push({
      detailType: 'Reply Received',
      detail: { ...common, intent, outcome, language, why, messageId },
    });
  }
  if (event.outcome === 'changed') {
    const { kind, scopes, before, after, until, reason, actor } = event;
    announcements.push({
      detailType: 'Standing Changed',
      detail: { ...common, kind, scopes, before, after, until, reason, actor },
    });
  }
  return announcements;
}
