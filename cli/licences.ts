import { root } from "./setup/folders.ts";
import { licensedPackages } from "./setup/licensed-packages.ts";

// Every package, with its licence as it says it itself; which may be used is for a test to say (setup/licensed-packages.test.ts).
for (const { name, version, licence, isDev } of licensedPackages(root))
  console.log(`${name}@${version}\t${licence ?? "not said"}\t${isDev ? "to work on it" : "in use"}`);
