using Connectors.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.AddConnectors();
var app = builder.Build();
app.UseConnectors();
await app.PrepareAsync(migrate: args.Contains("--migrate"));
if (!args.Contains("--migrate")) await app.RunAsync();

/// <summary>The application; public so that tests can start the real one.</summary>
public partial class Program;
