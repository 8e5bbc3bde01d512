import type { TestProject } from 'vitest/node';
import { testSecrets } from '../support/provider-signatures.ts';
import { cdkFor, type StackOutputs } from './cdk.ts';
import { putProviderSecrets } from './deployed.ts';
import { startEmulator } from './emulator.ts';
import { startFront } from './front.ts';
import { startOwnersSystem } from './owners-system.ts';

/** What all tests share: one stack, deployed once. */
export interface Deployment {
  /** Of the emulated AWS. */
  endpoint: string;
  outputs: StackOutputs;
  /** Where the deployed API is reached from this machine. */
  url: string;
  /** Where to ask the owner's own system which texts it was handed. */
  ownersSystem: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    deployment: Deployment;
  }
}

/** Deploys once before all tests, and destroys afterwards; what can't be destroyed fails the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const parts = new AsyncDisposableStack();
  const part = <T extends { stop(): Promise<void> }>(it: T): T => parts.adopt(it, ({ stop }) => stop());
  try {
    const { endpoint } = part(await startEmulator());
    const ownersSystem = part(await startOwnersSystem());
    const cdk = cdkFor(endpoint);
    const outputs = await cdk.deploy();
    const front = part(await startFront(endpoint, outputs.PublicUrl));
    const generic = { ...testSecrets.generic, url: ownersSystem.url };
    await putProviderSecrets(endpoint, outputs, { ...testSecrets, generic });
    parts.defer(async () => {
      await cdk.destroy();
      const { status } = await fetch(`${front.url}/v1/status`);
      if (status !== 404) throw new Error(`The stack is destroyed, and its API still answers ${status}`);
    });
    project.provide('deployment', { endpoint, outputs, url: front.url, ownersSystem: ownersSystem.url });
  } catch (error) {
    await parts.disposeAsync();
    throw error;
  }
  return () => parts.disposeAsync();
}
