import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Basta, type BastaProps } from './basta.ts';

export interface BastaStackProps extends StackProps, BastaProps {}

/** Basta as a stack of its own, with the addresses that its owner needs next as outputs. */
export class BastaStack extends Stack {
  readonly basta: Basta;

  constructor(scope: Construct, id: string, { config, stage, alarmEmail, ...props }: BastaStackProps) {
    super(scope, id, { terminationProtection: stage === 'prod', ...props });
    this.basta = new Basta(this, 'Basta', { config, stage, ...(alarmEmail && { alarmEmail }) });
    const { api, publicUrl, domainTarget, edge, twoWayTopic, secrets, eventBus, overview } = this.basta;
    this.#output('PublicUrl', publicUrl, 'Where pages, webhooks and the API are reached.');
    if (!edge) this.#output('ApiEndpoint', api.url, 'The address that AWS gives the API.');
    if (domainTarget) this.#output('DomainTarget', domainTarget, 'What your domain leads to, or has to.');
    this.#output('TwoWayTopicArn', twoWayTopic.topic.topicArn, 'The two-way channel of your AWS numbers.');
    this.#output('ProviderSecretsId', secrets.providers.secretArn, 'Put the secrets of your providers here.');
    this.#output('AdminKeyId', secrets.adminKey.secretArn, 'Holds the API key with which to make others.');
    this.#output('EventBusName', eventBus.bus.eventBusName, 'Put rules here to hear of changes.');
    this.#output('DashboardName', overview.dashboard.dashboardName, 'How it goes, in CloudWatch.');
  }

  #output(name: string, value: string, description: string): void {
    new CfnOutput(this, name, { value, description });
  }
}
