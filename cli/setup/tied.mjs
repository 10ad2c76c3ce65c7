// Loaded before the server's own program: it ends when the process that started it is gone, even killed outright.
process.on("disconnect", () => process.exit(1));
