/**
 * The settings that ODK Collect and KoboCollect take from a QR code: forms follow the server by
 * themselves, copies go out as soon as there is a network.
 */
export function collectSettings(serverUrl: string, projectName: string): string {
  return JSON.stringify({
    general: {
      server_url: serverUrl,
      form_update_mode: 'match_exactly',
      autosend: 'wifi_and_cellular',
    },
    admin: {},
    project: { name: projectName, icon: '千', color: '#2F6B5A' },
  });
}

/** As the code carries it: zlib, then base64 (docs.getodk.org, “Import/export settings”). */
export async function settingsForCode(settings: string): Promise<string> {
  const packed = new Blob([settings]).stream().pipeThrough(new CompressionStream('deflate'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  return btoa(String.fromCharCode(...bytes));
}
