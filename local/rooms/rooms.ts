import { join } from 'node:path';
import { type Room, startRoom } from './room.ts';
import { type RoomName, roomEnvironment, roomNames, type Surroundings } from './settings.ts';

/** Every room of the stack, running. */
export interface Rooms {
  /** @throws FunctionError */
  invoke(room: RoomName, event: unknown): Promise<unknown>;
  moveClock(offsetMs: number): void;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** @param line takes each line that a room writes */
export async function startRooms(
  bundles: string,
  surroundings: Surroundings,
  line: (room: RoomName, text: string) => void,
): Promise<Rooms> {
  const started = await Promise.all(
    roomNames.map(async (name): Promise<[RoomName, Room]> => {
      const options = { bundle: join(bundles, `${name}.mjs`), environment: roomEnvironment(name, surroundings) };
      return [
        name,
        await startRoom({ name, thread: join(bundles, 'thread.mjs'), ...options, line: (text) => line(name, text) }),
      ];
    }),
  );
  const rooms = Object.fromEntries(started) as Record<RoomName, Room>;
  const each = async (what: (room: Room) => void | Promise<void>) => {
    await Promise.all(Object.values(rooms).map(what));
  };
  return {
    async invoke(room, event) {
      try {
        return await rooms[room].invoke(event);
      } catch (error) {
        // As Lambda's runtime does it: the caller learns nothing, the log all.
        line(room, String(error));
        throw error;
      }
    },
    moveClock: (offsetMs) => void each((room) => room.moveClock(offsetMs)),
    restart: () => each((room) => room.restart()),
    stop: () => each((room) => room.stop()),
  };
}
