import { createHash } from 'node:crypto';
import type { SQSBatchResponse } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import { answerCall } from '../../../local/aws/json-protocol.ts';
import { createQueue, type QueuedMessage, queueOperations } from '../../../local/aws/queue.ts';
import { startQueuePoller } from '../../../local/aws/queue-poller.ts';

const visibilityTimeout = 2_000;

function aQueue(messages: QueuedMessage[] = []) {
  let time = 1_000;
  const kept: string[][] = [];
  const queue = createQueue({
    visibilityTimeout,
    now: () => time,
    messages,
    changed: (all) => kept.push(all.map(({ body }) => body)),
  });
  const put = (body: string) =>
    answerCall(
      queueOperations({ q: queue }),
      'AmazonSQS.SendMessage',
      JSON.stringify({ QueueUrl: 'q', MessageBody: body }),
    );
  const later = (milliseconds: number) => {
    time += milliseconds;
  };
  return { queue, put, kept, later };
}

const bodies = (records: { body: string }[]) => records.map(({ body }) => body);

describe('local queue', () => {
  it('keeps a message before it answers, with the check sum that the SDK looks at', () => {
    const { put, kept } = aQueue();
    const { statusCode, body } = put('hello');
    expect(statusCode).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ MD5OfMessageBody: createHash('md5').update('hello').digest('hex') });
    expect(kept).toEqual([['hello']]);
  });

  it('hides what was received until the time-out, and counts how often it was', () => {
    const { queue, put, later } = aQueue();
    put('a');
    expect(queue.receive()[0]?.attributes).toMatchObject({ ApproximateReceiveCount: '1', SentTimestamp: '1000' });
    later(visibilityTimeout - 1);
    expect(queue.receive()).toEqual([]);
    later(1);
    expect(queue.receive()[0]?.attributes).toMatchObject({
      ApproximateReceiveCount: '2',
      ApproximateFirstReceiveTimestamp: '1000',
    });
  });

  it('hands out ten at most, and none that was deleted', () => {
    const { queue, put, later } = aQueue();
    for (let i = 0; i < 12; i += 1) put(String(i));
    const first = queue.receive();
    expect(first).toHaveLength(10);
    queue.delete(first.map(({ messageId }) => messageId));
    expect(bodies(queue.receive())).toEqual(['10', '11']);
    later(visibilityTimeout);
    expect(queue.length()).toBe(2);
  });

  it('goes on with what was left from before', () => {
    const { queue } = aQueue([{ messageId: 'm1', body: 'left', sentAt: 5, receiveCount: 3 }]);
    expect(queue.receive()[0]).toMatchObject({ body: 'left', attributes: { ApproximateReceiveCount: '4' } });
  });

  it('refuses what it does not know as AWS does', () => {
    const { queue } = aQueue();
    const { statusCode, body } = answerCall(queueOperations({ q: queue }), 'AmazonSQS.PurgeQueue', '{}');
    expect(statusCode).toBe(400);
    expect(JSON.parse(body)).toMatchObject({ __type: 'UnknownOperationException' });
  });
});

describe('local queue poller', () => {
  /** Polls a queue of `a` and `b` once with a room that answers so, and tells what is left. */
  async function afterOne(answer: (ids: string[]) => SQSBatchResponse | null) {
    const { queue, put } = aQueue();
    put('a');
    put('b');
    const done = vi.fn();
    const poller = startQueuePoller(queue, async ({ Records }) => {
      done();
      return answer(Records.map(({ messageId }) => messageId));
    });
    await vi.waitFor(() => expect(done).toHaveBeenCalled());
    await poller.stop();
    return queue.length();
  }

  it('deletes what the room handled', async () => {
    expect(await afterOne(() => null)).toBe(0);
    expect(await afterOne(() => ({ batchItemFailures: [] }))).toBe(0);
  });

  it('leaves what the room reports as failed', async () => {
    expect(await afterOne(([, second = '']) => ({ batchItemFailures: [{ itemIdentifier: second }] }))).toBe(1);
  });

  it('leaves all where the room fails as a whole, or reports an id that is not there', async () => {
    const fails = () => {
      throw new Error('the room failed');
    };
    expect(await afterOne(fails)).toBe(2);
    expect(await afterOne(() => ({ batchItemFailures: [{ itemIdentifier: 'other' }] }))).toBe(2);
  });
});
