import { EventBus as Bus } from 'aws-cdk-lib/aws-events';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Room } from './room.ts';

/** Where other systems hear of changes. The bus is their own to put rules on; only `publish` writes to it. */
export class EventBus extends Construct {
  readonly bus: Bus;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.bus = new Bus(this, 'Bus', { description: 'Basta: standings that changed, replies and notices.' });
  }

  /** Put events on the bus. */
  grantPut(room: Room): void {
    room.set('EVENT_BUS_NAME', this.bus.eventBusName);
    Grant.addToPrincipal({
      grantee: room.lambda,
      actions: ['events:PutEvents'],
      resourceArns: [this.bus.eventBusArn],
    });
  }
}
