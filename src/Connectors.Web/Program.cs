using Connectors.Web.Hosting;
using Connectors.Web.Operations;

var migrates = args.Contains("--migrate");
// A switch without a value: the settings' reader would take the argument after it for one.
var builder = WebApplication.CreateBuilder([.. args.Where(argument => argument != "--migrate")]);
if (Maintenance.Run(builder.Configuration) is { } code) return code;
if (migrates) builder.Configuration["Database:MigrateAtStart"] = "true";
builder.AddConnectors();
var app = builder.Build();
app.UseConnectors();
await app.PrepareAsync(migrates);
if (!migrates && !await OperatorCommands.RunAsync(app.Services, args, Console.Out)) await app.ServeAsync();
return Environment.ExitCode;

/// <summary>The application; public so that tests can start the real one.</summary>
public partial class Program;
