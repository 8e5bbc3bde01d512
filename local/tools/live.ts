import type { ServerResponse } from 'node:http';

/** Tells open pages, by server-sent events, that something about a phone changed, or about all. */
export interface Live {
  open(response: ServerResponse): void;
  changed(phone: string): void;
  stop(): void;
}

/** Stands for every phone. */
export const everyPhone = '*';

export function createLive(): Live {
  const pages = new Set<ServerResponse>();
  return {
    open(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write('retry: 1000\n\n');
      pages.add(response);
      response.on('close', () => pages.delete(response));
    },
    changed(phone) {
      for (const page of pages) page.write(`event: changed\ndata: ${JSON.stringify(phone)}\n\n`);
    },
    stop() {
      for (const page of pages) page.end();
    },
  };
}
