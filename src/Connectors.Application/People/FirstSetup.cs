using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.People;

/// <summary>Creates the first organisation, whose administrator also publishes and runs the installation. Once.</summary>
public sealed class FirstSetup(ConnectorsDbContext db, UserManager<Member> users, TimeProvider time)
{
    public async Task<bool> IsNeededAsync(CancellationToken cancel) => !await db.Users.AcrossOrganisations().AnyAsync(cancel);

    /// <returns>The administrator and null, or what is wrong; null and null where the set-up was done before.</returns>
    public Task<(Member? Member, IdentityResult? Result)> RunAsync(
        string organisation, Member administrator, string password, CancellationToken cancel) =>
        db.InOneTransactionAsync<(Member?, IdentityResult?)>(async token =>
        {
            if (!await IsNeededAsync(token)) return (null, null);
            administrator.Id = db.NewId<MemberId>();
            administrator.OrganisationId = await AddOrganisationAsync(organisation, token);
            administrator.Role = Role.Administrator;
            administrator.IsPublisher = administrator.IsOperator = true;
            administrator.JoinedAt = time.GetUtcNow().UtcDateTime;
            var result = await users.CreateAsync(administrator, password);
            if (result.Succeeded)
            {
                await db.SetupCodes.ExecuteDeleteAsync(token);
                return (administrator, result);
            }

            await db.Organisations
                .AcrossOrganisations()
                .Where(row => row.Id == administrator.OrganisationId)
                .ExecuteDeleteAsync(token);
            db.ChangeTracker.Clear();
            return (null, result);
        }, Turn.InInstallation, cancel);

    internal async Task<OrganisationId> AddOrganisationAsync(string name, CancellationToken cancel)
    {
        var row = new OrganisationRow
        {
            Id = db.NewId<OrganisationId>(),
            Name = RowFacts.ToName(name),
            CreatedAt = time.GetUtcNow().UtcDateTime
        };
        db.Organisations.Add(row);
        await db.SaveChangesAsync(cancel);
        return row.Id;
    }
}
