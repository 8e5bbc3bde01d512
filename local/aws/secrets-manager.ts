import { AwsError, type Operations } from './json-protocol.ts';

/** Secrets Manager with these secrets, by their names. */
export const secretsManager = (secrets: Readonly<Record<string, string>>): Operations => ({
  'secretsmanager.GetSecretValue': ({ SecretId }) => {
    const name = String(SecretId);
    if (!Object.hasOwn(secrets, name)) {
      throw new AwsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
    }
    return {
      ARN: `arn:aws:secretsmanager:us-east-1:000000000000:secret:${name}`,
      Name: name,
      SecretString: secrets[name],
    };
  },
});
