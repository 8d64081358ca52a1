using Connectors.Application.Installed;
using Connectors.Application.Instances;
using Connectors.Domain.Ids;
using Connectors.Domain.People;

namespace Connectors.Demo.Large;

/// <summary>Installs the products, changes some of them and signs in, through the same use cases as the pages.</summary>
internal sealed class LargeOrganisation(Installer installer, ConnectorEditor editor, ConnectorInstances instances)
{
    // What each way to sign in is filled in with: the sandbox's usual credentials.
    private static readonly (string Method, (string Key, string Value)[] Values)[] SignIns =
    [
        ("key", [("apiKey", "demo-api-key")]),
        ("token", [("token", "demo-bearer-token")]),
        ("basic", [("username", "demo-user"), ("password", "demo-password")]),
    ];

    private readonly List<(Product Product, InstalledId Id)> _installed = [];

    public async Task InstallAsync(Actor by, CancellationToken cancel)
    {
        foreach (var product in LargeCatalogue.Products)
        {
            if (await installer.InstallAsync(product.Package, product.Installed.Version, by, cancel) is not InstallResult.Installed done)
                throw new InvalidDataException($"{product.Name} can't be installed.");
            _installed.Add((product, done.Id));
        }
    }

    public async Task CustomiseAsync(Actor by, CancellationToken cancel)
    {
        foreach (var (product, id) in _installed)
        {
            if (product.Edited is not { } edited) continue;
            if (await editor.SaveAsync(id, product.Installed.Definition.Fingerprint, edited, by, cancel) is not SaveResult.Saved)
                throw new InvalidDataException($"The edit of {product.Name} can't be saved.");
        }
    }

    /// <summary>Adds an instance to each connector.</summary>
    /// <param name="name">What they are called.</param>
    /// <param name="sandbox">The sandbox's host and port.</param>
    /// <param name="by">Who adds them.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The instances, in the order of the products.</returns>
    public async Task<IReadOnlyList<InstanceId>> SignInAsync(string name, string sandbox, Actor by, CancellationToken cancel)
    {
        var added = new List<InstanceId>();
        foreach (var (product, id) in _installed)
        {
            var (method, values) = SignIns[added.Count % SignIns.Length];
            var filled = values.Append(("address", sandbox)).ToDictionary(value => value.Item1, value => value.Item2);
            added.Add(await instances.AddAsync(id, new InstanceDraft(name, method, filled, null), by, cancel) is InstanceResult.Saved saved
                ? saved.Id : throw new InvalidDataException($"The instance of {product.Name} is not valid."));
        }

        return added;
    }
}
