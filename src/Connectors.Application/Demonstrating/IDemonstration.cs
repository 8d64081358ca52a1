using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Application.Demonstrating;

/// <summary>
/// Invented data for trying the product. A publish leaves out the project that has it, so it is looked up by this interface.
/// </summary>
public interface IDemonstration
{
    IReadOnlyList<DemoAccount> Accounts { get; }

    /// <summary>The password of all accounts.</summary>
    string Password { get; }

    /// <summary>Adds the third parties that the demo data uses.</summary>
    void Register(IServiceCollection services);

    /// <summary>
    /// Fills an empty database. Changes nothing once there is an account, except that instances follow the sandbox to its port.
    /// </summary>
    Task FillAsync(IServiceProvider application);
}
