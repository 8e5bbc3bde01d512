import { Aws, Duration } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { DeadLetters } from './dead-letters.ts';
import type { Room } from './room.ts';

/**
 * The topic on which AWS End User Messaging puts the texts that people send to a two-way number. The owner names it as
 * the number's two-way channel; only that service, acting for this account, may publish here.
 * https://docs.aws.amazon.com/sms-voice/latest/userguide/two-way-sms-iam-policy-auto.html
 */
export class TwoWayTopic extends Construct {
  readonly topic: Topic;
  readonly deadLetters: DeadLetters;

  constructor(scope: Construct, id: string, room: Room) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, 'DeadLetters', {
      title: 'replies to AWS numbers are not taken in',
      impact: 'People who texted stop to an AWS number got no answer and may still get texts.',
      unwantedTexts: true,
      action:
        'Look in the log of the inbound-sns function, mend the cause, then invoke that function with the requestPayload of each message in this queue. Do it within 14 days.',
    });
    this.topic = new Topic(this, 'Topic', { enforceSSL: true });
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('sms-voice.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    this.topic.addSubscription(new LambdaSubscription(room.lambda, { deadLetterQueue: this.deadLetters.queue }));
    room.lambda.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
      onFailure: new SqsDestination(this.deadLetters.queue),
    });
  }
}
