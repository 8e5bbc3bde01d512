import type { PhoneSetup, PhoneState } from '../phone-state.ts';
import { byId, element } from './dom.ts';
import { showHistory } from './history.ts';
import { showMeaning } from './meaning.ts';
import { showPrograms } from './programs.ts';
import { Refused, server, watch } from './server.ts';
import { showThread } from './thread.ts';
import { momentOf, timeOf } from './wording.ts';

const input = (id: string) => byId(id, HTMLInputElement);
const at = (id: string) => byId(id, HTMLElement);
const number = input('number');
const sender = byId('sender', HTMLSelectElement);

const setup = await server.setup();
let phone = localStorage.getItem('phone') ?? '+12025550123';
let state: PhoneState | undefined;

/** The program and sender that the phone is in conversation with. */
function conversation(): { program: PhoneSetup['programs'][number]; provider: string; from: string } {
  const [id, provider = '', from = ''] = sender.value.split(' ');
  const program = setup.programs.find((it) => it.id === id) ?? setup.programs[0];
  if (!program) throw new Error('The config has no program');
  return { program, provider, from };
}

function fillSenders(): void {
  sender.append(
    ...setup.programs.map(({ id, name, senders }) =>
      element(
        'optgroup',
        { label: name },
        ...senders.map(({ provider, number: from }) =>
          element('option', { value: `${id} ${provider} ${from}` }, `${name} · ${provider}`),
        ),
      ),
    ),
  );
  const last = localStorage.getItem('sender');
  if (last && [...sender.options].some(({ value }) => value === last)) sender.value = last;
}

/** Shows what is known now. */
function show(): void {
  if (!state) return;
  const { program, from } = conversation();
  const shown = { now: state.now, contact: state.contact };
  at('now').textContent = momentOf(shown.now);
  at('phone-time').textContent = timeOf(shown.now);
  at('real-time').hidden = Math.abs(state.offsetMs) < 1_000;
  at('avatar').textContent = program.name.slice(0, 1);
  at('program-name').textContent = program.name;
  at('sender-number').textContent = from;
  at('send-as').textContent = `${program.name}, ${from}`;
  showThread(
    at('thread'),
    state.thread.filter((text) => text.from === from || text.to === from),
  );
  showPrograms(at('programs'), setup, state);
  if (shown.contact) showHistory(at('history'), shown.contact.events);
  const events = shown.contact?.events.length ?? 0;
  at('count').textContent = events > 0 ? `${events} event${events === 1 ? '' : 's'}` : '';
  showTrouble(state);
}

function showTrouble({ contact, waiting }: PhoneState): void {
  const trouble = at('trouble');
  const sentences = [
    ...(contact ? [] : ['The database can’t be reached. Stops are still taken, and checks say no.']),
    ...(waiting > 0 ? [`${waiting} acknowledged text${waiting === 1 ? '' : 's'} wait to be stored.`] : []),
  ];
  trouble.hidden = sentences.length === 0;
  trouble.textContent = sentences.join(' ');
}

let asked = 0;

/** Asks for the state of the phone and shows it, unless it was asked for again meanwhile. */
async function refresh(): Promise<void> {
  asked += 1;
  const mine = asked;
  try {
    const found = await server.state(phone);
    if (mine !== asked) return;
    state = found;
    number.setAttribute('aria-invalid', 'false');
    show();
    if (found.waiting > 0 || !found.contact) setTimeout(() => mine === asked && refresh(), 1_000);
  } catch (error) {
    if (!(error instanceof Refused)) return;
    number.setAttribute('aria-invalid', 'true');
  }
}

function forget(): void {
  state = undefined;
  at('thread').dataset.shown = '0';
  at('history').replaceChildren();
}

async function textUs(text: string): Promise<void> {
  const { provider, from: to } = conversation();
  await server.text({ from: phone, provider, to, text });
}

at('composer').addEventListener('submit', async (event) => {
  event.preventDefault();
  const field = input('text');
  const text = field.value.trim();
  if (!text) return;
  field.value = '';
  await textUs(text);
});

for (const word of ['STOP', 'START', 'HELP', 'stop texting me', 'No más mensajes']) {
  const button = element('button', { type: 'button' }, word);
  button.addEventListener('click', () => textUs(word));
  at('quick').append(button);
}

at('send').addEventListener('submit', async (event) => {
  event.preventDefault();
  const { program, from } = conversation();
  const text = input('message').value.trim();
  if (!text) return;
  const result = at('send-result');
  const { sent, reason } = await server.message({
    to: phone,
    program: program.id,
    from,
    text,
    campaign: 'summer-sale',
  });
  result.className = `hint ${sent ? 'sent' : 'withheld'}`;
  result.textContent = sent ? 'Allowed, and sent.' : `Not sent: the check said no, ${reason.replaceAll('-', ' ')}.`;
});

let looking = 0;

/** Asks what is typed would mean, and shows it unless something else was typed meanwhile. */
async function lookUp(): Promise<void> {
  looking += 1;
  const mine = looking;
  const text = input('mean').value;
  const box = at('meaning');
  if (text.trim() === '') {
    box.replaceChildren();
    return;
  }
  const { program } = conversation();
  try {
    const found = await server.meaning({ from: phone, program: program.id, text });
    if (mine === looking) showMeaning(box, found, setup, program.id);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (mine === looking) box.replaceChildren(error.message);
  }
}

at('ask-meaning').addEventListener('submit', (event) => event.preventDefault());
input('mean').addEventListener('input', () => lookUp());

number.addEventListener('change', () => {
  phone = number.value.replace(/[\s().-]/g, '');
  localStorage.setItem('phone', phone);
  forget();
  refresh();
  lookUp();
});

sender.addEventListener('change', () => {
  localStorage.setItem('sender', sender.value);
  at('thread').dataset.shown = '0';
  show();
  lookUp();
});

at('picker').addEventListener('submit', (event) => event.preventDefault());
at('next-day').addEventListener('click', () => {
  const now = Date.now() + (state?.offsetMs ?? 0);
  server.moveClock(new Date(now + 86_400_000).toISOString());
});
at('real-time').addEventListener('click', () => server.moveClock());
at('reset').addEventListener('click', async () => {
  forget();
  await server.reset();
});

number.value = phone;
fillSenders();
watch((changed) => {
  if (changed === '*' || changed === phone) refresh();
});
