using Connectors.Application.Marketplace;
using Connectors.Demo.Large;
using Connectors.Domain.People;

namespace Connectors.Demo;

/// <summary>Adds to the usual demo what makes it large, over the same months.</summary>
internal sealed class DemoLarge(Publisher publisher, LargeOrganisation organisation, LargeFlows flows, PastTime time)
{
    /// <param name="sandbox">The sandbox's host and port.</param>
    /// <param name="dana">Who publishes and installs.</param>
    /// <param name="sam">Who edits, signs in and makes flows.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task FillAsync(string sandbox, Actor dana, Actor sam, CancellationToken cancel)
    {
        var before = time.Back;
        foreach (var (release, daysAgo) in LargeCatalogue.Products.SelectMany(product => product.Releases))
        {
            time.Back = TimeSpan.FromDays(daysAgo);
            await publisher.PublishAsync(release, dana, cancel);
        }

        time.Back = TimeSpan.FromDays(60);
        await organisation.InstallAsync(dana, cancel);
        time.Back = TimeSpan.FromDays(50);
        await organisation.CustomiseAsync(sam, cancel);
        time.Back = TimeSpan.FromDays(45);
        await flows.AddAsync(await organisation.SignInAsync("Production", sandbox, sam, cancel), sam, cancel);
        time.Back = before;
    }
}
