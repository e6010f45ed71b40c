import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { temporaryFolder } from "../workspace/temporary-folder.js";
import { certificateFor } from "./certificate.js";
import { type ForwardProxy, startForwardProxy } from "./forward-proxy.js";
import { startTlsFront } from "./tls-front.js";

const apiHost = "api.retellai.com";

/** The API as it looks from a network that only a proxy leads out of. */
export interface ProxiedApi {
  readonly proxy: ForwardProxy;
  readonly env: ProxyEnvironment;
  stop(): Promise<void>;
}

/** What a process needs in its environment to get through. */
interface ProxyEnvironment {
  readonly HTTPS_PROXY: string;
  readonly NODE_EXTRA_CA_CERTS: string;
}

/**
 * Puts a mock behind a proxy: under its own address, and behind TLS under the
 * name of the API.
 *
 * @param mockUrl Where the mock serves plain HTTP.
 */
export async function startProxiedApi(mockUrl: string): Promise<ProxiedApi> {
  const certificate = certificateFor(apiHost);
  const front = await startTlsFront(certificate, mockUrl);
  const { host, port } = new URL(mockUrl);
  const hosts = new Map([
    [host, Number(port)],
    [`${apiHost}:443`, front.port],
  ]);
  const proxy = await startForwardProxy(hosts);
  return {
    proxy,
    env: {
      HTTPS_PROXY: proxy.url,
      NODE_EXTRA_CA_CERTS: await fileOf(certificate.cert),
    },
    async stop() {
      await proxy.stop();
      await front.stop();
    },
  };
}

async function fileOf(certificate: string): Promise<string> {
  const folder = temporaryFolder("proxy");
  const file = join(folder, "certificate.pem");
  await writeFile(file, certificate);
  return file;
}
