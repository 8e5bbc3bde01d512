const importJob = {
  id: 'q1w2e3r4t5y6u7i8',
  status: 'queued',
  fileName: 'optouts.csv',
  actor: 'eva',
  created: '2026-11-23T17:00:00.000Z',
  options: { program: 'acme-offers' },
  bytes: { done: 0, total: 2048 },
  counts: { lines: 0, changed: 0, already: 0, stale: 0, duplicate: 0, skipped: 0, rejected: 0 },
  rejects: [],
};

/** One request and answer of each call, by the id of its contract; a test holds them against the schemas. */
export const examples: Readonly<Record<string, { body?: unknown; answer?: unknown }>> = {
  check: {
    body: { program: 'acme-offers', to: ['+12025550123', '+12025550124'] },
    answer: {
      results: [
        { to: '+12025550123', allowed: true, reason: 'ok' },
        { to: '+12025550124', allowed: false, reason: 'quiet-hours', until: '2026-11-24T13:00:00.000Z' },
      ],
    },
  },
  compose: {
    body: {
      program: 'acme-offers',
      to: '+12025550123',
      text: 'Acme: 20% off all coats until Sunday.',
      campaign: 'coats',
    },
    answer: {
      text: 'Acme: 20% off all coats until Sunday.\nOpt out: reply STOP or https://acme.example/u/3fK9wQx7Zp2LmN8vRt5YbC',
      url: 'https://acme.example/u/3fK9wQx7Zp2LmN8vRt5YbC',
      encoding: 'GSM-7',
      segments: 1,
      units: 107,
      warnings: [],
    },
  },
  send: {
    body: {
      program: 'acme-offers',
      to: '+12025550123',
      text: 'Acme: 20% off all coats until Sunday.',
      campaign: 'coats',
      idempotencyKey: 'coats-4711',
    },
    answer: {
      id: '0f8c5a0a1e6d4b7b9b1d2c3e4f5a6b7c',
      status: 'sent',
      sender: '+15005550001',
      messageId: 'SM00000000000000000000000000000001',
      segments: 1,
    },
  },
  links: {
    body: { program: 'acme-offers', to: '+12025550123', campaign: 'coats' },
    answer: { url: 'https://acme.example/u/3fK9wQx7Zp2LmN8vRt5YbC', token: '3fK9wQx7Zp2LmN8vRt5YbC' },
  },
  subscribe: {
    body: {
      program: 'acme-offers',
      to: '+12025550123',
      source: 'checkout',
      evidence: {
        url: 'https://acme.example/checkout',
        wording: '2026-03',
        ip: '192.0.2.7',
        at: '2026-11-23T16:59:30.000Z',
      },
      locale: 'en-US',
    },
    answer: {
      to: '+12025550123',
      outcome: 'asked',
      status: 'pending',
      until: '2026-11-26T17:00:00.000Z',
      eventId: 'api:5b0f4c9e-3b1e-4a59-9d0b-0c8a3f1f7e11',
    },
  },
  reportSends: {
    body: {
      program: 'acme-offers',
      sends: [{ to: '+12025550123', campaign: 'coats', sender: '+15005550001', messageId: 'SM4711' }],
    },
    answer: { recorded: 1, known: 0 },
  },
  rules: {
    answer: {
      to: '+12025550123',
      place: {
        countries: ['US'],
        states: ['US-DC'],
        zones: ['America/New_York'],
        from: { region: 'number', zones: 'number' },
      },
      rules: [],
    },
  },
  showContact: {
    answer: {
      to: '+12025550123',
      locale: 'en',
      standing: { 'acme-offers': { status: 'opted-out', since: '2026-11-23T17:00:00.000Z', via: 'reply' } },
      events: [
        {
          eventId: 'twilio:SM00000000000000000000000000000002',
          kind: 'opt-out',
          program: 'acme-offers',
          scopes: ['acme-offers'],
          at: '2026-11-23T17:00:00.000Z',
          receivedAt: '2026-11-23T17:00:00.000Z',
          via: 'reply',
          provider: 'twilio',
          sender: '+15005550001',
          text: 'Stop',
          campaign: 'coats',
          outcome: 'changed',
        },
      ],
    },
  },
  changeStanding: {
    body: { status: 'opted-out', actor: 'eva', note: 'asked on the phone' },
    answer: {
      outcome: 'changed',
      to: '+12025550123',
      standing: { 'acme-offers': { status: 'opted-out', since: '2026-11-23T17:00:00.000Z', via: 'manual' } },
    },
  },
  createKey: {
    body: { name: 'shop', scopes: ['check', 'messages'], programs: ['acme-offers'], perSecond: 50 },
    answer: {
      key: 'basta_Jb2X0m5m3c1Yv8Qe7sTz4uWk9pLr6hNa',
      id: 'Zk3vQ0b1x2E',
      name: 'shop',
      scopes: ['check', 'messages'],
      programs: ['acme-offers'],
      perSecond: 50,
      created: '2026-11-23T17:00:00.000Z',
    },
  },
  listKeys: {
    answer: {
      keys: [
        {
          id: 'Zk3vQ0b1x2E',
          name: 'shop',
          scopes: ['check'],
          perSecond: 100,
          created: '2026-11-23T17:00:00.000Z',
          lastFour: '6hNa',
        },
      ],
    },
  },
  revokeKey: {
    answer: {
      id: 'Zk3vQ0b1x2E',
      name: 'shop',
      scopes: ['check'],
      perSecond: 100,
      created: '2026-11-23T17:00:00.000Z',
      lastFour: '6hNa',
      revoked: '2026-11-23T18:00:00.000Z',
    },
  },
  erase: {
    body: { actor: 'eva', note: 'request 4711' },
    answer: { to: '+12025550123', outcome: 'erased', items: 12 },
  },
  classify: {
    body: { text: 'please stop texting me', country: 'US' },
    answer: { intent: 'opt-out', scope: 'program', language: 'en', matched: 'stop texting', why: 'pattern:en:stop' },
  },
  listReplies: {
    answer: {
      replies: [
        {
          eventId: 'twilio:SM83c1',
          at: '2026-11-23T17:00:00.000Z',
          receivedAt: '2026-11-23T17:00:01.000Z',
          intent: 'likely-opt-out',
          program: 'acme-offers',
          scopes: ['acme-offers'],
          outcome: 'changed',
          status: 'opted-out',
          provider: 'twilio',
          language: 'en',
          why: 'pattern:en:too-many',
          endsIn: '23',
          to: '+12025550123',
          text: 'way too many of these',
        },
      ],
      next: 'MjAyNi0xMS0yMw',
    },
  },
  import: {
    body: { fileName: 'optouts.csv', actor: 'eva', program: 'acme-offers' },
    answer: {
      ...importJob,
      upload: { method: 'PUT', url: 'https://upload.example/optouts', expiresAt: '2026-11-23T18:00:00.000Z' },
    },
  },
  reportOptOuts: {
    answer: {
      program: 'acme-offers',
      from: '2026-11-01',
      to: '2026-11-23',
      timeZone: 'UTC',
      total: { optOuts: 37, optIns: 4, sends: 12_000, rate: 0.0031, low: 0.0022, high: 0.0042 },
      groups: [{ by: 'campaign', rows: [{ key: 'coats', optOuts: 30, sends: 6_000, rate: 0.005 }] }],
    },
  },
  sync: { answer: { status: 'started' } },
  startImport: { answer: importJob },
  showImport: { answer: importJob },
  status: {
    answer: {
      brand: 'Acme',
      publicUrl: 'https://acme.example',
      now: '2026-11-23T17:00:00.000Z',
      programs: [
        {
          id: 'acme-offers',
          name: 'Acme offers',
          purpose: 'promotional',
          consent: 'assumed',
          locale: 'en',
          senders: [{ provider: 'twilio', number: '+15005550001', replies: 'basta' }],
        },
      ],
    },
  },
};
