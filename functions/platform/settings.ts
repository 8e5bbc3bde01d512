/** Settings that a room reads from its environment; the stack and the local run set them. */
export type SettingName =
  | 'TABLE_NAME'
  | 'PUBLIC_URL'
  | 'PROVIDER_SECRETS_ID'
  | 'LINK_KEYS_ID'
  | 'ADMIN_KEY_ID'
  | 'EDGE_SECRET_ID'
  | 'REPLAY_QUEUE_URL'
  | 'SYNC_QUEUE_URL'
  | 'EVENT_BUS_NAME'
  | 'IMPORT_BUCKET'
  | 'IMPORT_QUEUE_URL';

/** @throws Error naming every setting that is missing, so that a wrong deploy fails at its first start */
export function readSettings<Name extends SettingName>(names: readonly Name[]): Record<Name, string> {
  const missing = names.filter((name) => !process.env[name]);
  if (missing.length > 0) throw new Error(`Missing settings: ${missing.join(', ')}`);
  return Object.fromEntries(names.map((name) => [name, process.env[name]])) as Record<Name, string>;
}
