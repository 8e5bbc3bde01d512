import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { Secret, type SecretProps } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { SettingName } from '../functions/platform/settings.ts';
import type { Room } from './room.ts';

export interface SecretsProps {
  /** Keeps them when the stack goes. Links must work for ever, and only these keys can read them. */
  keep: boolean;
}

/** What must not be known. Rooms get a secret's name and the right to read it; its value never stands in a setting. */
export class Secrets extends Construct {
  readonly providers: Secret;
  readonly linkKeys: Secret;
  readonly adminKey: Secret;

  constructor(scope: Construct, id: string, { keep }: SecretsProps) {
    super(scope, id);
    const removalPolicy = keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const secret = (name: string, props: SecretProps) => new Secret(this, name, { removalPolicy, ...props });
    const random = { passwordLength: 43, excludePunctuation: true };

    this.providers = secret('Providers', {
      description:
        'Basta: what providers sign their webhooks with and what their APIs take from us, by provider. Set by hand.',
      // The same in every deploy, so CloudFormation leaves alone what the owner puts here.
      secretObjectValue: {},
    });
    Validations.of(this.providers).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'These secrets are issued by the SMS providers, so only their owner can change them.',
    });

    this.linkKeys = secret('LinkKeys', {
      description: 'Basta: the key that unsubscribe links are made with, and during a change the previous one.',
      generateSecretString: { ...random, secretStringTemplate: '{}', generateStringKey: 'current' },
    });
    Validations.of(this.linkKeys).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'A timetable would end links that are already in texts; the owner changes the key when there is cause to.',
    });

    this.adminKey = secret('AdminKey', {
      description: 'Basta: the API key with which the owner creates other API keys.',
      generateSecretString: random,
    });
    Validations.of(this.adminKey).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'It is used by a person to create API keys, who would be locked out by a change on a timetable.',
    });
  }

  /** Verify webhooks and send through the providers' APIs. */
  grantProviders = (room: Room): void => grantRead(room, 'PROVIDER_SECRETS_ID', this.providers);

  /** Make and read unsubscribe links. */
  grantLinkKeys = (room: Room): void => grantRead(room, 'LINK_KEYS_ID', this.linkKeys);

  /** Know the owner's API key. */
  grantAdminKey = (room: Room): void => grantRead(room, 'ADMIN_KEY_ID', this.adminKey);
}

/** Know this secret, by the setting that names it. */
export function grantRead(room: Room, setting: SettingName, { secretArn }: Secret): void {
  room.set(setting, secretArn);
  Grant.addToPrincipal({
    grantee: room.lambda,
    actions: ['secretsmanager:GetSecretValue'],
    resourceArns: [secretArn],
  });
}
