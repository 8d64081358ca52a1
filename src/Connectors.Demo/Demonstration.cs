using Connectors.Application.Demonstrating;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Demo;

/// <summary>What the application finds of this project.</summary>
public sealed class Demonstration : IDemonstration
{
    public IReadOnlyList<DemoAccount> Accounts => DemoAccounts.All;

    public string Password => DemoAccounts.Password;

    public void Register(IServiceCollection services) =>
        services.AddSingleton<DemoSandbox>().AddHostedService(provider => provider.GetRequiredService<DemoSandbox>());

    public Task FillAsync(IServiceProvider application) => DemoStart.RunAsync(application);
}
