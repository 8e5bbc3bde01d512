import assert from 'node:assert/strict';

/** The hidden fields of the page's form that asks for an action, as a browser would send them. */
export function formOf(page: string, action: string): Record<string, string> {
  const forms = [...page.matchAll(/<form\b.*?<\/form>/gs)].map(([form]) => fieldsOf(form));
  const form = forms.find((fields) => fields.action === action);
  assert.ok(form, `the page has no form to ${action}`);
  return form;
}

const fieldsOf = (form: string): Record<string, string> =>
  Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(([, name, value]) => [name, value]),
  );
