import { textSecretFrom } from '../platform/secrets.ts';
import { readSettings } from '../platform/settings.ts';
import { createFrontDoor } from './front-door.ts';

const settings = readSettings(['EDGE_SECRET_ID']);

export const handler = createFrontDoor({ secret: textSecretFrom(settings.EDGE_SECRET_ID) });
