using Connectors.Application.Installed;
using Connectors.Application.Updating;
using Connectors.Data;
using Connectors.Domain.Catalog;
using Connectors.Domain.People;
using Connectors.Domain.Updating.Options;
using Microsoft.EntityFrameworkCore;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Updating;

public sealed class StepApplierTests
{
    [Fact]
    public async Task An_unknown_step_throws_instead_of_being_passed_over()
    {
        await using var database = await CreateAsync("Sqlite");
        await database.PublishAsync("1.0.0", Definition("orders"));
        Assert.IsType<InstallResult.Installed>(await database.With((Installer installer) =>
            installer.InstallAsync(PackageId.Parse("acme-shop"), null, Dana, CancellationToken.None)));

        var (row, release) = await database.With(async (ConnectorsDbContext db) =>
            (await db.Connectors.AsNoTracking().SingleAsync(), await db.Releases.AsNoTracking().SingleAsync()));
        var by = new PersonAt(new Author(null, "Dana"), DateTime.UtcNow);

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => database.With((StepApplier steps) =>
            steps.ApplyAsync([new Unknown()], row, release, by, CancellationToken.None)));

        Assert.Contains(nameof(Unknown), fault.Message, StringComparison.Ordinal);
    }

    private sealed record Unknown : UpdateStep
    {
        public override string Text => "unknown";
    }
}
