using Connectors.Data;
using Connectors.Domain.Catalog;
using Connectors.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Marketplace.Starter;

/// <summary>Publishes the starter catalogue. A package that exists is left alone, whatever it contains.</summary>
public sealed class StarterPackages(ConnectorsDbContext db, Publisher publisher)
{
    /// <summary>Publishes all packages that the marketplace does not have, or none where one of them can't be.</summary>
    public Task<StarterResult> LoadAsync(Actor by, CancellationToken cancel) => by.May(Right.Publish)
        ? db.InOneTransactionAsync<StarterResult>(token => AddAsync(by, token), cancel)
        : Task.FromResult<StarterResult>(new StarterResult.NotAllowed());

    /// <summary>The members of the person's organisation who may publish, by name.</summary>
    public async Task<IReadOnlyList<string>> PublishersAsync(CancellationToken cancel) => await db.Users
        .Where(row => row.IsPublisher && row.DeactivatedAt == null)
        .OrderBy(row => row.DisplayName)
        .ThenBy(row => row.Id)
        .Select(row => row.DisplayName)
        .ToListAsync(cancel);

    private async Task<StarterResult> AddAsync(Actor by, CancellationToken token)
    {
        var names = StarterCatalogue.Packages.Select(package => package.ToString()).ToList();
        var existing = await db.Packages.Where(row => names.Contains(row.Id)).Select(row => row.Id).ToListAsync(token);
        var (published, leftAlone) = (new List<PackageId>(), new List<PackageId>());
        foreach (var release in StarterCatalogue.Read())
        {
            if (existing.Contains(release.Package.ToString()))
            {
                leftAlone.Add(release.Package);
                continue;
            }

            if (await publisher.AddAsync(release, by, token) is not PublishResult.Published)
                throw new InvalidOperationException($"{release.Package} was not published.");
            published.Add(release.Package);
        }

        return new StarterResult.Loaded(published, leftAlone);
    }
}
